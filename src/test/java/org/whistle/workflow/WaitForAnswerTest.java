package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Clocks;
import org.whistle.testing.AtOnce;
import org.whistle.testing.ChangedModels;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Where only a sample is called: the others are waited for, reminded, and called when somebody wants it. */
@WholeApplication
class WaitForAnswerTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Http http;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Clocks clocks;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private ChangedModels models;

    private String nobodyIsDrawn;

    @BeforeEach
    void draw_nobody() {
        nobodyIsDrawn = models.deployDecision("draw-call-back.dmn", " 100</text>", " 0</text>");
    }

    @AfterEach
    void back_to_the_table_and_the_time_as_they_are() {
        models.remove(nobodyIsDrawn);
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void who_is_not_drawn_is_waited_for_and_nobody_has_to_call_in_time() {
        Receipt request = evaluable();

        assertThat(loop.openTasks(request)).isEmpty();
        assertThat(loop.view(request).evaluable()).isTrue();
        assertThat(family.told(request)).contains(CaseEventKind.CALL_BACK_DRAWN);
        assertThat(evaluationClocks(request)).allMatch(Clock::isStopped);
    }

    @Test
    void the_case_file_tells_that_the_clock_of_the_call_has_stopped() {
        Receipt request = evaluable();

        String deadline = evaluationClocks(request).get(0).deadline().toString();

        assertThat(caseFile.entriesOf(request.trackingNumber().value()))
                .filteredOn(entry -> entry.kind() == CaseEventKind.CLOCK_STOPPED
                        && "EVALUATION".equals(entry.detail().get("clock")))
                .extracting(CaseEntry::detail)
                .singleElement()
                .satisfies(detail -> assertThat(detail)
                        .containsAllEntriesOf(
                                Map.of("clock", "EVALUATION", "owner", "", "deadline", deadline, "outcome", "ENDED")));
    }

    @Test
    void the_residents_own_answer_closes_it() {
        Receipt request = evaluable();

        answer(request);

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void who_does_not_answer_is_reminded_once_and_then_nobody_waits_any_longer() {
        Receipt request = evaluable();

        TurnableClock.INSTANCE.turn(Duration.ofDays(8));
        loop.runDueTimers(request);

        assertThat(loop.view(request).history())
                .filteredOn(entry -> entry.kind() == CaseEventKind.EVALUATION_REMINDED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).isNotBlank());
        assertThat(loop.view(request).evaluable()).isTrue();

        TurnableClock.INSTANCE.turn(Duration.ofDays(8));
        loop.runDueTimers(request);

        loop.assertEnded(request, Status.CLOSED);
        assertThat(family.told(request))
                .contains(CaseEventKind.UNANSWERED)
                .doesNotContain(CaseEventKind.EVALUATED)
                .containsOnlyOnce(CaseEventKind.EVALUATION_REMINDED);
    }

    @Test
    void who_is_reminded_answers_all_the_same() {
        Receipt request = evaluable();
        TurnableClock.INSTANCE.turn(Duration.ofDays(8));
        loop.runDueTimers(request);

        answer(request);

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void who_is_called_after_the_reminder_is_heard_and_nothing_waits_any_longer() {
        Receipt request = evaluable();
        want(request, "calltaker");
        TurnableClock.INSTANCE.turn(Duration.ofDays(8));
        loop.runDueTimers(request);
        assertThat(family.told(request)).contains(CaseEventKind.EVALUATION_REMINDED);

        loop.complete(request, "callBack", FirstOptions.of("callBack"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void who_rings_up_is_asked_at_once() {
        Receipt request = evaluable();

        assertThat(want(request, "calltaker")).isEqualTo(204);

        assertThat(loop.openTasks(request)).containsExactly("callBack");
        assertThat(loop.task(request, "callBack").getDueDate()).isNotNull();
        assertThat(evaluationClocks(request))
                .filteredOn(clock -> !clock.isStopped())
                .hasSize(1);
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_call_is_wanted_once() {
        Receipt request = evaluable();
        want(request, "supervisor");

        Http.Answer again = http.post(door(request), "").as("calltaker").answer();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("call-back-open");
    }

    @Test
    void of_two_who_want_a_call_at_once_one_opens_it_and_the_other_is_told() throws Exception {
        Receipt request = evaluable();

        List<Integer> statuses = AtOnce.answers(() -> want(request, "calltaker"), () -> want(request, "supervisor"));

        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        assertThat(loop.openTasks(request)).containsExactly("callBack");
    }

    @Test
    void the_resident_answers_while_somebody_wants_a_call_and_nobody_meets_a_fault() throws Exception {
        Receipt request = evaluable();
        String own = "/api/requests/" + request.trackingNumber() + "/evaluation?secret=" + request.secret();

        List<Integer> statuses = AtOnce.answers(() -> want(request, "calltaker"), () -> http.post(
                        own, "{\"solved\": true, \"satisfaction\": \"SATISFIED\"}")
                .answer()
                .status());

        assertThat(statuses.get(1)).isEqualTo(200);
        assertThat(statuses.get(0)).isIn(204, 409);
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void nobody_is_called_about_what_is_not_done_yet() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");

        assertThat(want(request, "calltaker")).isEqualTo(409);
    }

    @Test
    void only_call_takers_and_supervisors_have_a_resident_called() {
        Receipt request = evaluable();

        assertThat(want(request, "sanitation")).isEqualTo(403);
        assertThat(want(request, "grid")).isEqualTo(403);
        assertThat(loop.openTasks(request)).isEmpty();
    }

    private Receipt evaluable() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        return request;
    }

    private int want(Receipt request, String account) {
        return http.post(door(request), "").as(account).answer().status();
    }

    private static String door(Receipt request) {
        return "/api/cases/of-number/" + request.trackingNumber() + "/call-back";
    }

    private void answer(Receipt request) {
        evaluations.answer(
                request.trackingNumber().value(), request.secret(), new Answer(true, Satisfaction.SATISFIED, null));
    }

    private List<Clock> evaluationClocks(Receipt request) {
        return clocks.of(request.trackingNumber().value()).stream()
                .filter(clock -> clock.kind() == ClockKind.EVALUATION)
                .toList();
    }
}
