package org.whistle.workflow.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.request.TrackingNumber;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** "Closed but not fixed", "refused and I do not agree", "late and nobody comes": what a resident can do, and its end. */
@WholeApplication
class ResidentAppealTest {

    private static final String REVIEW = "reviewResidentAppeal";
    private static final Duration MONTH = Duration.ofDays(31);

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private CaseMarks marks;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void what_was_closed_and_is_not_solved_is_done_again_under_a_new_number_with_the_same_secret() {
        Receipt closed = closed();
        assertThat(standing(closed).at("possible")).isEqualTo("REDO");

        assertThat(appeal(closed, "REDO", "CAME_BACK").status()).isEqualTo(201);
        assertThat(loop.openTasks(closed)).containsExactly(REVIEW);
        assertThat(loop.askedGroup(loop.task(closed, REVIEW))).isEqualTo("role-supervisor");
        assertThat(loop.variablesOf(closed)).allMatch(value -> value.matches("\\d+"), "nothing but which appeal");
        assertDone(review(closed, "supervisor", Map.of("residentAppealDecision", "UPHOLD", "answer", "确有反复，重新办理")));

        RequestView old = loop.view(closed);
        assertThat(old.status()).isEqualTo(Status.CLOSED);
        assertThat(old.history())
                .extracting(entry -> entry.kind())
                .endsWith(
                        CaseEventKind.RESIDENT_APPEALED,
                        CaseEventKind.RESIDENT_APPEAL_UPHELD,
                        CaseEventKind.REDO_GRANTED);
        Receipt again = new Receipt(new TrackingNumber(old.redoneAs()), closed.secret(), null);
        RequestView fresh = loop.view(again);
        assertThat(fresh.redoOf()).isEqualTo(closed.trackingNumber().value());
        assertThat(fresh.stage()).isEqualTo(Stage.WHISTLE);
        assertThat(fresh.deadline()).isAfter(fresh.filedAt());
        assertThat(fresh.description()).isEqualTo(old.description());
        assertThat(loop.openTasks(again)).containsExactly("dispatchWhistle");
        assertThat(standing(closed)
                        .body()
                        .path("appeals")
                        .path(0)
                        .path("answer")
                        .asText())
                .isEqualTo("确有反复，重新办理");
        assertThat(redoMarks(closed)).containsExactly(1);

        loop.stepUpTo(again, "callBack");
        loop.complete(again, "callBack", Map.of("solved", "YES", "satisfaction", "SATISFIED"));
        loop.assertEnded(again, Status.CLOSED);
        assertThat(redoMarks(again)).containsExactly(0);
    }

    @Test
    void the_list_of_tasks_shows_by_when_the_appeal_is_decided_and_not_the_old_promise() {
        Receipt closed = closed();
        appeal(closed, "REDO", "CAME_BACK");
        String task = loop.task(closed, REVIEW).getId();
        JsonNode card = http.get("/api/cases?tasks=" + task)
                .as("supervisor")
                .answer()
                .body()
                .at("/cards/0");

        Instant decidedBy = Instant.parse(
                standing(closed).body().path("appeals").path(0).path("dueAt").asText());
        assertThat(Duration.between(Instant.parse(card.path("due").asText()), decidedBy)
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
        assertThat(card.path("due")).isNotEqualTo(card.path("deadline"));
    }

    @Test
    void a_refusal_that_is_not_upheld_becomes_an_accepted_request() {
        Receipt refused = refused();
        assertThat(appeal(refused, "ACCEPTANCE", "GROUND_WRONG").status()).isEqualTo(201);

        assertDone(review(refused, "supervisor", Map.of("residentAppealDecision", "UPHOLD", "redoRoute", "REPORT")));

        Receipt again = new Receipt(new TrackingNumber(loop.view(refused).redoneAs()), refused.secret(), null);
        assertThat(loop.view(again).stage()).isEqualTo(Stage.REPORT);
        assertThat(loop.view(refused).status()).isEqualTo(Status.REFUSED);
        assertThat(loop.view(again).history())
                .extracting(entry -> entry.kind())
                .contains(CaseEventKind.REDO_OPENED, CaseEventKind.PROMISED);
    }

    @Test
    void a_rejection_says_why_and_is_final() {
        Receipt refused = refused();
        appeal(refused, "ACCEPTANCE", "OTHER");

        assertRefused(review(refused, "supervisor", Map.of("residentAppealDecision", "REJECT")), 400, "答复");
        assertRefused(
                review(refused, "supervisor", Map.of("residentAppealDecision", "REJECT", "answer", "请打 13800001111")),
                400,
                "答复");
        assertDone(review(refused, "supervisor", Map.of("residentAppealDecision", "REJECT", "answer", "应向法院提起诉讼")));

        assertThat(loop.view(refused).redoneAs()).isNull();
        assertThat(loop.isRunning(refused)).isFalse();
        assertThat(loop.view(refused).history())
                .anySatisfy(entry -> assertThat(entry.text()).contains("应向法院提起诉讼"));
        assertRefused(appeal(refused, "ACCEPTANCE", "NEW_FACTS"), 409, "已经提出过");
        assertThat(standing(refused).body().path("possible").isNull()).isTrue();
    }

    @Test
    void who_refused_it_does_not_decide_about_that() {
        Receipt refused = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        assertDone(http.submit(
                        loop.task(refused, "screenRequest"),
                        Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "已在诉讼中"))
                .as("admin")
                .answer());
        appeal(refused, "ACCEPTANCE", "OTHER");

        assertThat(review(refused, "admin", Map.of("residentAppealDecision", "UPHOLD"))
                        .status())
                .isEqualTo(403);
        assertThat(loop.openTasks(refused)).containsExactly(REVIEW);
    }

    @Test
    void what_is_late_is_supervised_and_nothing_else() {
        Receipt open = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        assertRefused(appeal(open, "DELAY", "NOBODY_CAME"), 409, "没有超期");

        TurnableClock.INSTANCE.standAt(Instant.now().plus(MONTH));
        assertThat(appeal(open, "DELAY", "NOBODY_CAME").status()).isEqualTo(201);
        assertDone(review(open, "supervisor", Map.of("residentAppealDecision", "UPHOLD", "answer", "已责成本周办结")));

        assertThat(loop.view(open).redoneAs()).isNull();
        assertThat(loop.openTasks(open)).containsExactly("dispatchWhistle");
        assertRefused(appeal(open, "DELAY", "NO_NEWS"), 409, "已经提出过");
    }

    @Test
    void an_appeal_lapses_with_the_request_that_is_taken_back() {
        Receipt open = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        TurnableClock.INSTANCE.standAt(Instant.now().plus(MONTH));
        appeal(open, "DELAY", "NO_NEWS");

        loop.withdraw(open);

        assertThat(loop.isRunning(open)).isFalse();
        assertThat(standing(open).body().path("appeals").path(0).path("state").asText())
                .isEqualTo("LAPSED");
    }

    @Test
    void it_is_asked_in_time_for_what_fits_and_by_who_holds_the_secret() {
        Receipt closed = closed();
        assertRefused(appeal(closed, "ACCEPTANCE", "OTHER"), 409, "不予受理");
        assertRefused(appeal(closed, "REDO", "NOBODY_CAME"), 400, "理由");
        assertRefused(
                http.post("/api/requests/" + closed.trackingNumber() + "/appeal", body("REDO", "OTHER", "  "))
                        .with("X-Request-Secret", closed.secret())
                        .answer(),
                400,
                "必填");
        assertThat(http.post("/api/requests/" + closed.trackingNumber() + "/appeal", body("REDO", "OTHER", "又堆了"))
                        .with("X-Request-Secret", refused().secret())
                        .answer()
                        .status())
                .isEqualTo(404);

        TurnableClock.INSTANCE.standAt(Instant.now().plus(MONTH));
        assertRefused(appeal(closed, "REDO", "OTHER"), 409, "时间已过");
        assertThat(standing(closed).body().path("possible").isNull()).isTrue();
    }

    private Receipt closed() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "SATISFIED"));
        return request;
    }

    private Receipt refused() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "已在诉讼中"));
        return request;
    }

    private Answer appeal(Receipt request, String kind, String reason) {
        return http.post("/api/requests/" + request.trackingNumber() + "/appeal", body(kind, reason, "垃圾又堆起来了"))
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private static String body(String kind, String reason, String words) {
        return "{\"kind\":\"%s\",\"reason\":\"%s\",\"words\":\"%s\"}".formatted(kind, reason, words);
    }

    private Answer standing(Receipt request) {
        return http.get("/api/requests/" + request.trackingNumber() + "/appeal")
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private Answer review(Receipt request, String account, Map<String, String> answers) {
        return http.submit(loop.task(request, REVIEW), answers).as(account).answer();
    }

    private List<Integer> redoMarks(Receipt request) {
        return marks.of(request.trackingNumber().value()).stream()
                .filter(mark -> mark.measure() == Measure.REDO)
                .map(Mark::points)
                .toList();
    }
}
