package org.whistle.workflow.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.Receipt;
import org.whistle.testing.AtOnce;
import org.whistle.workflow.histories.Records.Seen;

/** Some requests that belong to each other, what people do with them, and what must hold after each deed. */
final class CaseHistory {

    /** A request that everybody carries forward does not need so many steps, even with a redo and a whole for parts. */
    private static final int MOST_STEPS = 60;

    private final Town town;
    private final Records records;
    private final Neighbours neighbours;
    private final Contests contests;
    private final Evaluations evaluations;
    private final Map<String, Receipt> requests = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();

    CaseHistory(
            Town town,
            Records records,
            Neighbours neighbours,
            Contests contests,
            Evaluations evaluations,
            List<Receipt> filed) {
        this.town = town;
        this.records = records;
        this.neighbours = neighbours;
        this.contests = contests;
        this.evaluations = evaluations;
        filed.forEach(this::join);
        hold();
    }

    void join(Receipt receipt) {
        requests.put(receipt.trackingNumber().value(), receipt);
        steps.add("filed " + receipt.trackingNumber());
    }

    List<String> numbers() {
        return List.copyOf(requests.keySet());
    }

    Receipt receipt(String number) {
        return requests.get(number);
    }

    Map<String, Seen> seen() {
        return records.seen(numbers());
    }

    /** A deed, and what the case files say of it where it is done: one entry of some kinds, each in one of the cases. */
    record Deed(String says, Supplier<Optional<String>> does, Map<String, Set<String>> told, boolean moves) {

        Deed(String says, Runnable does, Map<String, Set<String>> told) {
            this(says, () -> Town.attempt(does), told, false);
        }
    }

    /** Does it, and looks at everything. */
    void step(Deed deed) {
        List<String> before = records.everything(numbers());
        int entries = records.told(numbers()).size();
        Map<String, Seen> promised = seen();
        steps.add(deed.says());
        Optional<String> refused = deed.does().get();
        if (refused.isPresent()) {
            steps.set(steps.size() - 1, deed.says() + " -> refused: " + refused.get());
            assertThat(records.everything(numbers()))
                    .as("NOT: what was refused has changed nothing")
                    .isEqualTo(before);
            return;
        }
        List<String> told = records.told(numbers());
        List<String> fresh = told.subList(entries, told.size());
        deed.told().forEach((number, kinds) -> assertThat(fresh.stream()
                        .filter(entry -> kinds.stream().anyMatch(kind -> entry.equals(number + " " + kind))))
                .as("NOT: told once: %s %s in %s", number, kinds, fresh)
                .hasSize(1));
        if (!deed.moves()) {
            promisesStand(promised);
        }
        hold();
    }

    /** Two people do something in the same moment: each has done it or is told, and nothing is broken or lost. */
    void together(Deed one, Deed other) throws InterruptedException {
        Map<String, Seen> promised = seen();
        steps.add(one.says() + " WHILE " + other.says());
        Map<Deed, String> told = new ConcurrentHashMap<>();
        List<Throwable> failures = AtOnce.failures(
                () -> told.put(one, one.does().get().orElse("done")),
                () -> told.put(other, other.does().get().orElse("done")));
        steps.set(
                steps.size() - 1,
                "%s -> %s WHILE %s -> %s".formatted(one.says(), told.get(one), other.says(), told.get(other)));
        failures.forEach(failure -> {
            throw new AssertionError("NOT: nobody meets a fault", failure);
        });
        if (!one.moves() && !other.moves()) {
            promisesStand(promised);
        }
        hold();
    }

    private void promisesStand(Map<String, Seen> before) {
        seen().values().stream()
                .filter(now -> before.containsKey(now.number()))
                .filter(now -> now.round() == before.get(now.number()).round()
                        && !before.get(now.number()).paused())
                .forEach(now -> assertThat(now.promise())
                        .as("NOT: the promise of %s stands", now.number())
                        .isEqualTo(before.get(now.number()).promise()));
    }

    private void hold() {
        assertThat(records.broken(numbers())).isEmpty();
    }

    /** Everybody carries everything forward, and everything comes to its end. */
    void toTheEnd() {
        steps.add("TO THE END");
        int most = MOST_STEPS * requests.size();
        while (!seen().values().stream().allMatch(Seen::hasEnded)) {
            assertThat(most--).as("NOT: comes to its end").isPositive();
            Optional<Task> next = town.open(numbers()).stream()
                    .filter(task -> !Contests.isDecision(task.getTaskDefinitionKey()))
                    .findFirst();
            if (next.isPresent()) {
                carryForward(next.get().getTaskDefinitionKey(), next.get(), town.numberOf(next.get()));
            } else {
                answered();
            }
        }
        decided();
    }

    /** Nobody calls: the residents answer by themselves. */
    private void answered() {
        List<String> awaiting = records.awaitingAnswer(numbers());
        assertThat(awaiting).as("NOT: somebody can do something").isNotEmpty();
        Receipt one = receipt(awaiting.get(0));
        Answer answer = new Answer(true, Satisfaction.SATISFIED, null);
        step(new Deed(
                awaiting.get(0) + " is solved, says the resident",
                () -> evaluations.answer(awaiting.get(0), one.secret(), answer),
                Map.of(awaiting.get(0), Set.of("EVALUATED"))));
        assertThat(steps.get(steps.size() - 1)).doesNotContain("refused");
    }

    /** Appeals outlive their cases, and those who had no hand in anything can always decide. */
    private void decided() {
        for (List<Task> open = contests.open(numbers()); !open.isEmpty(); open = contests.open(numbers())) {
            Task task = open.get(0);
            step(contests.decideAtLast(town.numberOf(task), task));
            if (steps.get(steps.size() - 1).endsWith("refused: mark-good-meanwhile")) {
                step(contests.refuseAtLast(town.numberOf(task), task));
            }
            assertThat(steps.get(steps.size() - 1))
                    .as("NOT: an appeal is decided")
                    .doesNotContain("refused");
        }
    }

    private void carryForward(String key, Task task, String number) {
        Map<String, Object> first = Answers.first(key);
        if (key.equals("holdJointMeeting") || key.equals("ruleOnDispute")) {
            neighbours.makeUp(number);
        }
        Deed forward = new Deed(
                number + " first option of " + key,
                () -> town.answer(task.getId(), first),
                Map.of(),
                key.equals("decideExtension"));
        step(forward);
        String last = steps.get(steps.size() - 1);
        if (last.endsWith("refused: whistle-dismissed")) {
            step(new Deed(
                    number + " is solved in the community",
                    () -> town.answer(task.getId(), Map.of("screening", "SOLVE_IN_COMMUNITY")),
                    Map.of(),
                    false));
        } else if (last.endsWith("refused: deadline-passed")) {
            step(new Deed(
                    number + " no more time",
                    () -> town.answer(task.getId(), Map.of("extensionDecision", "REFUSE", "note", "逾期")),
                    Map.of(),
                    false));
        } else {
            assertThat(last).as("NOT: the first option carries it forward").doesNotContain("refused");
        }
    }

    @Override
    public String toString() {
        return String.join("\n  ", steps);
    }
}
