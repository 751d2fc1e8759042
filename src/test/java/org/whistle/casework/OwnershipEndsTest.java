package org.whistle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.casework.WhistleCall.State;

/**
 * Every sequence of report-ins, returns, answers and rulings, explored without engine and database: the request always
 * has one owner, and all of them end. Sequences after which the same may happen are one.
 */
class OwnershipEndsTest {

    private static final List<String> UNITS =
            List.of("sanitation", "police", "housing", "landscape", "street", "district");
    private static final List<String> HELPERS = List.of("police", "housing");
    private static final int LONGEST = 8;

    /** What a return costs at least, above what a ruling costs at most. */
    private static final int RETURN = 10;

    private final ReturnRules shipped = new ShippedReturnRules();

    static Stream<SmallWorld> worlds() {
        Duties asCalled = new Duties("sanitation", HELPERS);
        Duties otherLead = new Duties("landscape", List.of("housing"));
        Duties oneHelps = new Duties("police", List.of("landscape"));
        Duties street = new Duties("street", List.of());
        return Stream.of(
                SmallWorld.of(UNITS, asCalled, "sanitation", HELPERS),
                SmallWorld.of(UNITS, otherLead, "sanitation", HELPERS),
                SmallWorld.of(UNITS, oneHelps, "sanitation", HELPERS),
                SmallWorld.of(UNITS, street, "sanitation", HELPERS),
                SmallWorld.of(UNITS, otherLead, "street", List.of("sanitation", "police")),
                SmallWorld.of(UNITS, otherLead, "sanitation", List.of("street", "district")),
                SmallWorld.of(UNITS, oneHelps, "district", HELPERS));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void no_sequence_of_up_to_eight_deeds_leaves_a_request_without_its_one_owner(SmallWorld world) {
        Map<OrderCalls, Reached> reached = explore(world, shipped, LONGEST);

        reached.forEach((calls, there) -> assertOwned(calls, there.next()));
        assertThat(reached).hasSizeGreaterThan(100);
        assertThat(reached.values()).extracting(Reached::depth).contains(LONGEST);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_sequence_ends_with_all_who_are_in_force_reported_in(SmallWorld world) {
        Map<OrderCalls, Reached> reached = explore(world, shipped, Integer.MAX_VALUE);

        reached.forEach((calls, there) -> {
            assertOwned(calls, there.next());
            there.next().values().forEach(after -> assertNearerTheEnd(calls, after));
        });
        int called = world.start().calls().size();
        assertThat(reached.keySet())
                .as(
                        "each of the %d called can return once, and so can who was rerouted to before the district ruled",
                        called)
                .allMatch(calls -> SmallWorld.returns(calls) <= called + 2);
        assertThat(reached.keySet()).anyMatch(SmallWorld::isSettled);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whatever_a_modeler_writes_into_the_table_there_is_one_owner_and_an_end(SmallWorld world) {
        for (ReturnAnswer always : ReturnAnswer.values()) {
            ReturnRules table = (number, question) -> always;
            explore(world, table, Integer.MAX_VALUE).forEach((calls, there) -> {
                assertOwned(calls, there.next());
                there.next().values().forEach(after -> assertNearerTheEnd(calls, after));
                assertThat(SmallWorld.returns(calls)).isLessThanOrEqualTo(UNITS.size());
            });
        }
    }

    /**
     * A state that can come about.
     *
     * @param depth the fewest deeds that lead to it
     * @param next all deeds that may follow, with what comes of them
     */
    private record Reached(int depth, Map<Move, OrderCalls> next) {}

    private static Map<OrderCalls, Reached> explore(SmallWorld world, ReturnRules rules, int longest) {
        Map<OrderCalls, Reached> reached = new HashMap<>();
        Deque<OrderCalls> open = new ArrayDeque<>();
        reach(world.start(), 0, reached, open);
        while (!open.isEmpty()) {
            OrderCalls calls = open.remove();
            int depth = reached.get(calls).depth();
            Map<Move, OrderCalls> next = world.next(calls, rules);
            reached.put(calls, new Reached(depth, next));
            if (depth < longest) {
                next.values().forEach(after -> reach(SmallWorld.withoutThePast(after), depth + 1, reached, open));
            }
        }
        return reached;
    }

    private static void reach(OrderCalls calls, int depth, Map<OrderCalls, Reached> reached, Deque<OrderCalls> open) {
        if (reached.putIfAbsent(calls, new Reached(depth, Map.of())) == null) {
            open.add(calls);
        }
    }

    private static void assertOwned(OrderCalls calls, Map<Move, OrderCalls> next) {
        assertThat(calls.calls())
                .as("one lead in force of %s", calls)
                .filteredOn(OrderCall::leads)
                .hasSize(1);
        assertThat(calls.disputes())
                .as("what is returned is to be ruled on, and nothing else, in %s", calls)
                .filteredOn(Dispute::isOpen)
                .extracting(Dispute::department)
                .containsExactlyInAnyOrderElementsOf(calls.calls().stream()
                        .filter(call -> call.state() == State.RETURNED)
                        .map(OrderCall::department)
                        .toList());
        assertThat(next.isEmpty()).as("deeds after %s", calls).isEqualTo(SmallWorld.isSettled(calls));
        calls.calls().stream().filter(call -> call.state() == State.CALLED).forEach(call -> assertThat(next)
                .containsKey(new Move.Accept(call.department())));
        calls.calls().stream().filter(call -> call.state() == State.RETURNED).forEach(call -> assertThat(next)
                .containsKey(new Move.Rule(call.department(), Ruling.KEEP, null)));
    }

    /** A number that no deed raises or keeps: so no sequence comes back, and none is longer than the first number. */
    private static int toGo(OrderCalls calls) {
        int mayReturn = UNITS.size() - (int) SmallWorld.returns(calls);
        int toRule = calls.disputes().stream()
                .filter(Dispute::isOpen)
                .mapToInt(dispute -> dispute.adjudicator() == Adjudicator.STREET ? 4 : 2)
                .sum();
        int toReportIn = (int) calls.calls().stream()
                .filter(call -> call.state() == State.CALLED)
                .count();
        return RETURN * mayReturn + toRule + toReportIn;
    }

    private static void assertNearerTheEnd(OrderCalls before, OrderCalls after) {
        assertThat(toGo(after)).as("from %s to %s", before, after).isLessThan(toGo(before));
    }
}
