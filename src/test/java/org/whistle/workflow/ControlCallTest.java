package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.ChangedModels;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Where residents who say "solved" are drawn for a call: what becomes of the two answers. */
@WholeApplication
class ControlCallTest {

    private static final Map<String, Object> YES = FirstOptions.of("callBack");
    private static final Map<String, Object> NO =
            Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED", "evaluationReason", "CAME_BACK");

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Http http;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private ChangedModels models;

    @Autowired
    private JdbcClient database;

    private String everybodyIsDrawn;

    @BeforeEach
    void draw_everybody_who_says_solved() {
        everybodyIsDrawn = models.deployDecision("draw-call-back.dmn", " 0</text>", " 100</text>");
    }

    @AfterEach
    void back_to_the_table_and_the_time_as_they_are() {
        models.remove(everybodyIsDrawn);
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_resident_who_says_solved_and_is_drawn_is_asked_once_more_before_it_is_closed() {
        Receipt request = drawn();

        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
        assertThat(loop.view(request).evaluable()).isFalse();
        assertThat(loop.openTasks(request)).containsExactly("callBack");
        assertThat(loop.askedGroup(loop.task(request, "callBack"))).isEqualTo("role-call-taker");
        assertThat(loop.task(request, "callBack").getDueDate()).isAfter(Date.from(TurnableClock.INSTANCE.instant()));
        assertThat(page(request)).contains("我们可能会给您打一个电话");
        assertThat(loop.variablesOf(request)).doesNotContain("YES", "SATISFIED");
    }

    @Test
    void who_says_the_same_on_the_phone_closes_it() {
        Receipt request = drawn();

        loop.complete(request, "callBack", YES);

        loop.assertEnded(request, Status.CLOSED);
        assertThat(weighed(request)).containsExactly("OWN YES SATISFIED 0");
        assertThat(counting(request)).containsExactly("RESIDENT YES");
        assertThat(page(request)).doesNotContain("我们可能会给您打一个电话");
    }

    @Test
    void who_says_on_the_phone_that_it_is_not_solved_has_it_done_again() {
        Receipt request = drawn();

        loop.complete(request, "callBack", NO);

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(weighed(request)).containsExactly("CALL_BACK NO NOT_SATISFIED 0");
        assertThat(counting(request)).containsExactly("CALL_BACK NO");
    }

    @Test
    void who_says_so_after_two_redos_comes_before_the_supervisor() {
        Receipt request = drawn();
        for (int redo = 0; redo < 2; redo++) {
            loop.complete(request, "callBack", NO);
            for (String task : List.of("dispatchWhistle", "reportIn", "submitResult", "verifyOnSite")) {
                loop.complete(request, task, FirstOptions.of(task));
            }
            answer(request);
        }

        loop.complete(request, "callBack", NO);

        assertThat(loop.openTasks(request)).containsExactly("reviewEvaluation");
    }

    @Test
    void who_does_not_answer_the_phone_is_believed() {
        Receipt request = drawn();

        loop.complete(request, "callBack", Map.of("solved", "NO_ANSWER"));

        loop.assertEnded(request, Status.CLOSED);
        assertThat(weighed(request)).containsExactly("OWN YES SATISFIED 0");
        assertThat(page(request)).contains("电话回访未接通，或未作评价。");
    }

    @Test
    void who_is_not_called_in_time_is_believed_and_not_reminded() {
        Receipt request = drawn();

        TurnableClock.INSTANCE.turn(Duration.ofDays(16));
        loop.runDueTimers(request);

        loop.assertEnded(request, Status.CLOSED);
        assertThat(family.told(request))
                .contains(CaseEventKind.CALL_BACK_LAPSED)
                .doesNotContain(
                        CaseEventKind.UNANSWERED, CaseEventKind.EVALUATION_REMINDED, CaseEventKind.ANSWERS_WEIGHED);
    }

    @Test
    void what_the_resident_wrote_is_not_taken_for_what_was_said_on_the_phone() {
        Receipt request = drawn();

        Loop.assertRefused("solved", () -> loop.complete(request, "callBack", Map.of()));

        assertThat(loop.openTasks(request)).containsExactly("callBack");
    }

    @Test
    void a_request_that_is_withdrawn_meanwhile_leaves_nothing_behind() {
        Receipt request = drawn();

        loop.withdraw(request);

        loop.assertEnded(request, Status.WITHDRAWN);
    }

    @RepeatedTest(5)
    void of_two_call_takers_at_once_one_is_heard_and_the_other_told() throws Exception {
        Receipt request = drawn();
        Task task = loop.task(request, "callBack");
        Map<String, String> said = Map.of("solved", "YES", "satisfaction", "SATISFIED");

        List<Integer> statuses = AtOnce.answers(() -> status(task, said), () -> status(task, said));

        assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status < 500);
        loop.assertEnded(request, Status.CLOSED);
        assertThat(weighed(request)).hasSize(1);
    }

    private int status(Task task, Map<String, String> said) {
        return http.submit(task, said).as("calltaker").answer().status();
    }

    private Receipt drawn() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        answer(request);
        return request;
    }

    private void answer(Receipt request) {
        evaluations.answer(
                request.trackingNumber().value(), request.secret(), new Answer(true, Satisfaction.SATISFIED, null));
    }

    private String page(Receipt request) {
        return http.get("/requests/" + request.trackingNumber() + "?secret=" + request.secret())
                .with("Accept-Language", "zh-CN")
                .answer()
                .text();
    }

    private List<String> weighed(Receipt request) {
        return SecondAnswers.weighed(database, request);
    }

    private List<String> counting(Receipt request) {
        return SecondAnswers.counting(database, request);
    }
}
