package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.request.CaseEventKind.ACCEPTED;
import static org.whistle.request.CaseEventKind.CLOSED;
import static org.whistle.request.CaseEventKind.EVALUATED;
import static org.whistle.request.CaseEventKind.FILED;
import static org.whistle.request.CaseEventKind.PROMISED;
import static org.whistle.request.CaseEventKind.REDO_ORDERED;
import static org.whistle.request.CaseEventKind.REFUSED;
import static org.whistle.request.CaseEventKind.REPORTED_IN;
import static org.whistle.request.CaseEventKind.SOLVED_IN_COMMUNITY;
import static org.whistle.request.CaseEventKind.VERIFIED;
import static org.whistle.request.CaseEventKind.WHISTLE_BLOWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whistle.catalogue.Level;

class PassagesTest {

    private static final Instant FILING = Instant.parse("2026-11-02T01:00:00Z");

    @Test
    void a_stage_begins_where_the_one_before_it_ended() {
        List<Passage> passages = passages(Status.OPEN, Stage.RESPONSE, FILED, PROMISED, ACCEPTED, WHISTLE_BLOWN);

        assertThat(passages)
                .containsExactly(
                        new Passage(Stage.FEEDBACK, FILING, hour(1)),
                        new Passage(Stage.REPORT, hour(1), hour(2)),
                        new Passage(Stage.WHISTLE, hour(2), hour(3)),
                        new Passage(Stage.RESPONSE, hour(3), null),
                        new Passage(Stage.JOINT_RESOLUTION, null, null),
                        new Passage(Stage.EVALUATION, null, null));
    }

    @Test
    void a_stage_that_was_not_needed_has_no_dates() {
        List<Passage> passages = passages(
                Status.CLOSED, Stage.EVALUATION, FILED, PROMISED, ACCEPTED, SOLVED_IN_COMMUNITY, EVALUATED, CLOSED);

        assertThat(passages).contains(new Passage(Stage.WHISTLE, null, null), new Passage(Stage.RESPONSE, null, null));
        assertThat(passages.get(5)).isEqualTo(new Passage(Stage.EVALUATION, hour(3), hour(5)));
    }

    @Test
    void work_that_is_done_again_is_back_in_its_stage_since_the_order() {
        List<Passage> passages = passages(
                Status.OPEN,
                Stage.RESPONSE,
                FILED,
                ACCEPTED,
                WHISTLE_BLOWN,
                REPORTED_IN,
                VERIFIED,
                EVALUATED,
                REDO_ORDERED);

        assertThat(passages)
                .endsWith(
                        new Passage(Stage.WHISTLE, hour(1), hour(2)),
                        new Passage(Stage.RESPONSE, hour(6), null),
                        new Passage(Stage.JOINT_RESOLUTION, null, null),
                        new Passage(Stage.EVALUATION, null, null));
    }

    @Test
    void a_department_that_reports_in_late_turns_nothing_back() {
        List<Passage> passages = passages(
                Status.OPEN,
                Stage.JOINT_RESOLUTION,
                FILED,
                ACCEPTED,
                WHISTLE_BLOWN,
                REPORTED_IN,
                CaseEventKind.FURTHER_CALLED,
                REPORTED_IN);

        assertThat(passages).contains(new Passage(Stage.JOINT_RESOLUTION, hour(3), null));
    }

    @Test
    void a_refused_request_ended_with_the_refusal() {
        List<Passage> passages = passages(Status.REFUSED, Stage.REPORT, FILED, PROMISED, REFUSED);

        assertThat(passages).contains(new Passage(Stage.REPORT, hour(1), hour(2)));
    }

    private static List<Passage> passages(Status status, Stage stage, CaseEventKind... kinds) {
        RequestFacts facts = new RequestFacts(
                "330105-20261102-000001",
                "01-02",
                Level.ORDINARY,
                "330105001052",
                Channel.PORTAL,
                status,
                stage,
                FILING,
                FILING,
                0,
                false);
        return Passages.of(
                facts,
                IntStream.range(0, kinds.length)
                        .mapToObj(at -> new CaseEntry(hour(at), kinds[at], "system", Map.of()))
                        .toList());
    }

    private static Instant hour(int after) {
        return FILING.plusSeconds(3600L * after);
    }
}
