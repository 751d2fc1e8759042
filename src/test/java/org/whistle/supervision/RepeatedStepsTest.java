package org.whistle.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;

/** Which stays a case file gives, and how long they are. */
class RepeatedStepsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String COMMUNITY = "330105001052";
    private static final Instant START = Instant.parse("2026-03-10T01:00:00Z");

    private final List<CaseEntry> entries = new ArrayList<>();

    @Test
    void what_did_not_hold_is_worked_on_again_and_that_takes_its_time_too() {
        after(Duration.ZERO, CaseEventKind.REPORTED_IN, Map.of("department", "housing"));
        after(Duration.ofHours(1), CaseEventKind.RESULT_SUBMITTED, Map.of("department", "housing"));
        after(Duration.ofHours(2), CaseEventKind.VERIFICATION_FAILED, Map.of("failures", "1"));
        after(Duration.ofDays(10), CaseEventKind.RESULT_SUBMITTED, Map.of("department", "housing"));

        assertThat(stays(Step.WORK))
                .containsExactlyInAnyOrder(
                        Dwell.bucket(Duration.ofHours(1)), Dwell.bucket(Duration.ofHours(10 * 24 - 2)));
    }

    @Test
    void a_redo_that_was_granted_was_screened_by_nobody_and_had_by_no_community() {
        after(Duration.ZERO, CaseEventKind.REDO_OPENED, Map.of("from", "330105-20260301-000001"));
        after(Duration.ZERO, CaseEventKind.ACCEPTED, Map.of("by", "SUPERVISOR"));
        after(Duration.ofHours(1), CaseEventKind.DISPATCH_PROPOSED, Map.of());
        after(Duration.ofHours(3), CaseEventKind.WHISTLE_BLOWN, Map.of());

        assertThat(stays(Step.SCREENING)).isEmpty();
        assertThat(stays(Step.COMMUNITY)).isEmpty();
        assertThat(stays(Step.DISPATCH)).containsExactly(Dwell.bucket(Duration.ofHours(2)));
    }

    private void after(Duration time, CaseEventKind kind, Map<String, Object> detail) {
        entries.add(new CaseEntry(START.plus(time), kind, "system", detail));
    }

    private List<Integer> stays(Step step) {
        CaseFacts facts = new CaseFacts(ZONE, null, new StoppedClocks(ZONE, COMMUNITY, unit -> unit));
        facts.read(entries, List.of());
        return facts.facts().stream()
                .filter(fact -> fact.topic() == Topic.STEP && fact.key().equals(step.name()))
                .map(fact -> Integer.valueOf(fact.part()))
                .toList();
    }
}
