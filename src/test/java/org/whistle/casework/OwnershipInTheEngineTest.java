package org.whistle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.catalogue.Catalogue;
import org.whistle.request.Receipt;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Some of the sequences that {@link OwnershipEndsTest} explores, with the engine, the forms and the database. */
@WholeApplication
class OwnershipInTheEngineTest {

    private static final Logger log = LoggerFactory.getLogger(OwnershipInTheEngineTest.class);
    private static final int SEQUENCES = 40;
    private static final List<String> UNITS =
            List.of("sanitation", "urbanmanagement", "police", "community", "street", "district");
    private static final List<String> ITEMS = List.of("01-01", "01-02", "01-03", "08-02");

    @Autowired
    private Loop loop;

    @Autowired
    private OrderCallRows rows;

    @Autowired
    private Whistles whistles;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TaskService tasks;

    private final ReturnRules rules = new ShippedReturnRules();

    @Test
    void random_sequences_end_in_the_engine_as_they_do_in_the_rules() {
        long seed = Long.getLong("sequences.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < SEQUENCES; i++) {
            live(random, "again by -Dsequences.seed=%d, sequence %d".formatted(seed, i));
        }
        log.info("{} sequences of seed {} end as the rules say", SEQUENCES, seed);
    }

    private void live(Random random, String again) {
        String item = ITEMS.get(random.nextInt(ITEMS.size()));
        List<String> units = new ArrayList<>(UNITS);
        java.util.Collections.shuffle(units, random);
        Duties duties = Duties.of(catalogue.require("item", item));
        SmallWorld world = SmallWorld.of(UNITS, duties, units.get(0), units.subList(1, 3));
        Receipt request = dispatched(item, units.get(0), units.subList(1, 3));
        OrderCalls calls = world.start();
        List<Move> walked = new ArrayList<>();
        while (!SmallWorld.isSettled(calls)) {
            assertSame(request, calls, again + " after " + walked);
            refuseSomething(request, world, calls, random);
            List<Map.Entry<Move, OrderCalls>> next =
                    List.copyOf(world.next(calls, rules).entrySet());
            Map.Entry<Move, OrderCalls> chosen = next.get(random.nextInt(next.size()));
            walked.add(chosen.getKey());
            submit(request, chosen.getKey());
            calls = chosen.getValue();
        }
        assertThat(rows.lock(request.trackingNumber().value()))
                .as(again + " after " + walked)
                .isEqualTo(calls);
        assertThat(loop.openTasks(request)).as(again).containsExactly("submitResult");
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo(group(calls.lead()));
    }

    private Receipt dispatched(String item, String lead, List<String> supporting) {
        Receipt request = loop.fileUpTo(item, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of(
                        "dispatch", "CHANGE",
                        "lead", lead,
                        "supporting", String.join(",", supporting),
                        "whistleKind", "DAILY",
                        "meeting", "NO"));
        return request;
    }

    private void assertSame(Receipt request, OrderCalls calls, String when) {
        String number = request.trackingNumber().value();
        assertThat(rows.lock(number)).as("calls %s", when).isEqualTo(calls);
        assertThat(whistles.calls(number))
                .as("one owner %s", when)
                .filteredOn(call -> call.role() == Role.LEAD && call.isInForce())
                .extracting(WhistleCall::department)
                .containsExactly(calls.lead());
        Set<String> expected = calls.calls().stream()
                .filter(call -> call.state() == State.CALLED || call.state() == State.RETURNED)
                .map(call -> asked(calls, call))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(loop.tasksOf(request).stream()
                        .map(task ->
                                task.getTaskDefinitionKey() + " " + department(task) + " " + loop.askedGroup(task)))
                .as("tasks %s", when)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String asked(OrderCalls calls, OrderCall call) {
        if (call.state() == State.CALLED) {
            return "reportIn " + call.department() + " " + group(call.department());
        }
        String adjudicator = calls.openDispute(call.department()).adjudicator() == Adjudicator.STREET
                ? group("street")
                : group("district");
        return "ruleOnOwnership " + call.department() + " " + adjudicator;
    }

    /** What the rules refuse is refused at the form, and changes nothing. */
    private void refuseSomething(Receipt request, SmallWorld world, OrderCalls calls, Random random) {
        List<Move> refused = world.candidates(calls).stream()
                .filter(move -> world.refuses(move, calls, rules))
                .toList();
        if (!refused.isEmpty()) {
            Move move = refused.get(random.nextInt(refused.size()));
            Loop.assertRefused(
                    move instanceof Move.GiveBack ? "response" : field((Move.Rule) move), () -> submit(request, move));
        }
    }

    private static String field(Move.Rule rule) {
        return rule.ruling() == Ruling.REROUTE ? "rerouteTo" : "ruling";
    }

    private void submit(Receipt request, Move move) {
        Map<String, Object> answers = new HashMap<>();
        if (move instanceof Move.Accept) {
            answers.put("response", "ACCEPT");
        } else if (move instanceof Move.GiveBack giveBack) {
            answers.putAll(Map.of(
                    "response", "RETURN", "returnReason", giveBack.reason().name(), "note", "见职责清单"));
            answers.put("suggestedDepartment", giveBack.suggested());
        } else if (move instanceof Move.Rule rule) {
            answers.putAll(Map.of("ruling", rule.ruling().name(), "note", "按职责清单"));
            answers.put("rerouteTo", rule.rerouteTo());
        }
        answers.values().removeIf(java.util.Objects::isNull);
        loop.complete(task(request, move.department()), answers);
    }

    private Task task(Receipt request, String department) {
        return loop.tasksOf(request).stream()
                .filter(task -> department.equals(department(task)))
                .findFirst()
                .orElseThrow();
    }

    private String department(Task task) {
        return (String) tasks.getVariable(task.getId(), "department");
    }

    private static String group(String department) {
        return switch (department) {
            case "street" -> "street-330105001";
            case "community" -> "community-330105001052";
            case "district" -> "role-supervisor";
            default -> "department-" + department;
        };
    }
}
