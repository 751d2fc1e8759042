package org.whistle.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** What a case file gives to the figures of service levels. */
class CaseFactsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FILED = Instant.parse("2026-03-10T01:00:00Z");
    private static final String COMMUNITY = "330105001052";
    private static final String CELL = "30281:120137";

    private final List<CaseEntry> entries = new ArrayList<>();

    @BeforeEach
    void a_request() {
        after(0, CaseEventKind.FILED, "item", "01-02", "community", COMMUNITY);
    }

    @Test
    void a_clock_counts_when_it_stops_and_for_whom_it_is() {
        after(1, CaseEventKind.REPORT_IN_DUE, clock("REPORT_IN", "sanitation", 5));
        after(3, CaseEventKind.CLOCK_STOPPED, stopped("REPORT_IN", "sanitation", 5, "DONE"));
        after(9, CaseEventKind.CLOCK_STOPPED, stopped("PROMISE", "", 8, "DONE"));
        after(9, CaseEventKind.CLOCK_STOPPED, stopped("EVALUATION", "", 20, "ENDED"));
        after(9, CaseEventKind.CLOCK_STOPPED, stopped("RESOLUTION", "community", 20, "DONE"));

        assertThat(clocks())
                .containsExactlyInAnyOrder(
                        "sanitation REPORT_IN 1/0", COMMUNITY + " PROMISE 0/1", COMMUNITY + " RESOLUTION 1/0");
        assertThat(of(Topic.ITEM_CLOCK)).allMatch(fact -> fact.key().equals("01-02"));
    }

    @Test
    void what_is_late_and_runs_is_nobodys_yet_and_what_was_late_once_stays_so() {
        after(1, CaseEventKind.CLOCK_STARTED, clock("RESOLUTION", "sanitation", 5));
        after(5, CaseEventKind.OVERDUE, clock("RESOLUTION", "sanitation", 5));
        assertThat(clocks()).isEmpty();

        after(6, CaseEventKind.CLOCK_STOPPED, stopped("RESOLUTION", "sanitation", 50, "DONE"));

        assertThat(clocks()).containsExactly("sanitation RESOLUTION 0/1");
    }

    @Test
    void a_clock_that_is_passed_on_counts_for_whoever_has_it_in_the_end() {
        after(5, CaseEventKind.OVERDUE, clock("RESOLUTION", "sanitation", 5));
        after(
                6,
                CaseEventKind.CLOCK_STOPPED,
                with(stopped("RESOLUTION", "sanitation", 5, "RELEASED"), "heir", "housing"));
        assertThat(clocks()).isEmpty();

        after(7, CaseEventKind.CLOCK_STOPPED, stopped("RESOLUTION", "housing", 50, "DONE"));

        assertThat(clocks()).containsExactly("housing RESOLUTION 0/1");
    }

    @Test
    void a_clock_that_goes_on_was_never_stopped() {
        after(9, CaseEventKind.CLOCK_STOPPED, stopped("PROMISE", "", 20, "DONE"));
        after(10, CaseEventKind.CLOCK_CONTINUED, clock("PROMISE", "", 20));

        assertThat(clocks()).isEmpty();
    }

    @Test
    void each_commitment_of_a_party_counts_by_itself() {
        after(5, CaseEventKind.OVERDUE, clock("COMMITMENT", "housing", 5));
        after(6, CaseEventKind.CLOCK_STOPPED, stopped("COMMITMENT", "housing", 9, "DONE"));
        after(7, CaseEventKind.CLOCK_STOPPED, stopped("COMMITMENT", "housing", 5, "DONE"));

        assertThat(clocks()).containsExactly("housing COMMITMENT 1/1");
    }

    @Test
    void a_promise_that_stopped_late_heats_its_cell_and_one_that_is_only_late_does_not() {
        after(5, CaseEventKind.OVERDUE, clock("PROMISE", "", 5));
        assertThat(of(Topic.CELL)).isEmpty();

        after(6, CaseEventKind.CLOCK_STOPPED, stopped("PROMISE", "", 5, "DONE"));

        assertThat(of(Topic.CELL)).singleElement().satisfies(fact -> {
            assertThat(fact.key()).isEqualTo(CELL);
            assertThat(fact.a()).isEqualTo(1);
        });
    }

    @Test
    void verification_evaluation_and_the_whole_run_from_their_first_entry_to_their_end() {
        after(10, CaseEventKind.RESULT_SUBMITTED, "department", "sanitation");
        after(12, CaseEventKind.RESULT_SUBMITTED, "department", "housing");
        after(13, CaseEventKind.VERIFIED);
        after(18, CaseEventKind.EVALUATED);
        after(20, CaseEventKind.CLOSED);

        took(Step.VERIFICATION, 1);
        took(Step.EVALUATION, 5);
        took(Step.WHOLE, 20);
    }

    @Test
    void what_is_withdrawn_has_no_whole_time() {
        after(20, CaseEventKind.WITHDRAWN);

        assertThat(of(Topic.STEP)).noneMatch(fact -> fact.key().equals(Step.WHOLE.name()));
    }

    private void took(Step step, int hours) {
        assertThat(of(Topic.STEP))
                .filteredOn(fact -> fact.key().equals(step.name()))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.part()).isEqualTo(String.valueOf(Dwell.bucket(Duration.ofHours(hours)))));
    }

    private List<String> clocks() {
        return of(Topic.UNIT_CLOCK).stream()
                .map(fact -> "%s %s %d/%d".formatted(fact.key(), fact.part(), fact.a(), fact.b()))
                .toList();
    }

    private List<Fact> of(Topic topic) {
        CaseFacts facts = new CaseFacts(ZONE, CELL, new StoppedClocks(ZONE, COMMUNITY, unit()));
        facts.read(entries, List.of());
        return facts.facts().stream().filter(fact -> fact.topic() == topic).toList();
    }

    private static UnaryOperator<String> unit() {
        return department -> department.equals("community") ? COMMUNITY : department;
    }

    private static String[] clock(String clock, String owner, int deadline) {
        return new String[] {
            "clock", clock, "owner", owner, "deadline", hour(deadline).toString()
        };
    }

    private static String[] stopped(String clock, String owner, int deadline, String outcome) {
        return with(clock(clock, owner, deadline), "outcome", outcome);
    }

    private static String[] with(String[] members, String name, String value) {
        List<String> all = new ArrayList<>(List.of(members));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }

    private static Instant hour(int hours) {
        return FILED.plus(Duration.ofHours(hours));
    }

    private void after(int hours, CaseEventKind kind, String... members) {
        Map<String, Object> detail = new HashMap<>();
        for (int member = 0; member < members.length; member += 2) {
            detail.put(members[member], members[member + 1]);
        }
        entries.add(new CaseEntry(hour(hours), kind, "system", detail));
    }
}
