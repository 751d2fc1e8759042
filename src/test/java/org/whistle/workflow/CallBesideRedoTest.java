package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
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
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Who says "not solved" is believed at once, and called about it while the work is done again. */
@WholeApplication
class CallBesideRedoTest {

    private static final List<String> WORK = List.of("dispatchWhistle", "reportIn", "submitResult", "verifyOnSite");

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Http http;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void the_redo_begins_at_once_and_a_call_taker_is_asked_beside_it() {
        Receipt request = notSolved();

        assertThat(loop.openTasks(request)).containsExactly("callBack", "dispatchWhistle");
        assertThat(loop.askedGroup(loop.task(request, "callBack"))).isEqualTo("role-call-taker");
        assertThat(loop.task(request, "callBack").getDueDate()).isNotNull();
    }

    @Test
    void who_says_the_same_on_the_phone_changes_nothing_but_the_record() {
        Receipt request = notSolved();

        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(weighed(request)).containsExactly("OWN NO NOT_SATISFIED 0");
        assertThat(SecondAnswers.counting(database, request)).containsExactly("RESIDENT NO");
    }

    @Test
    void the_resident_reads_which_of_the_two_answers_was_given_on_the_phone() {
        Receipt request = notSolved();

        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));

        assertThat(page(request, "zh-CN")).contains("已评价：未解决，不满意。", "电话回访中评价：未解决，不满意。");
        assertThat(page(request, "en"))
                .contains(
                        "Evaluated: not solved, not satisfied.", "Evaluated on the phone: not solved, not satisfied.");
    }

    @Test
    void no_phone_call_talks_a_no_away() {
        Receipt request = notSolved();

        loop.complete(request, "callBack", FirstOptions.of("callBack"));

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(weighed(request)).containsExactly("OWN NO NOT_SATISFIED 0");
    }

    @Test
    void who_is_not_reached_in_time_is_believed() {
        Receipt request = notSolved();

        TurnableClock.INSTANCE.turn(Duration.ofDays(8));
        loop.runDueTimers(request);

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(family.told(request)).contains(CaseEventKind.CALL_BACK_LAPSED);
        assertThat(weighed(request)).isEmpty();
    }

    @Test
    void nobody_asks_about_the_old_result_when_there_is_a_new_one() {
        Receipt request = notSolved();

        WORK.forEach(task -> loop.complete(request, task, FirstOptions.of(task)));

        assertThat(loop.openTasks(request)).containsExactly("callBack");
        assertThat(family.told(request)).contains(CaseEventKind.CALL_BACK_LAPSED);
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.assertEnded(request, Status.CLOSED);
        assertThat(SecondAnswers.counting(database, request)).containsExactly("RESIDENT NO", "CALL_BACK YES");
    }

    @Test
    void a_no_that_was_heard_in_a_call_needs_no_second_call() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
    }

    @Test
    void what_a_supervisor_closes_needs_no_call_any_more() {
        Receipt request = notSolved();
        for (int redo = 0; redo < 2; redo++) {
            WORK.forEach(task -> loop.complete(request, task, FirstOptions.of(task)));
            answer(request);
        }
        assertThat(loop.openTasks(request)).containsExactly("callBack", "reviewEvaluation");

        loop.complete(request, "reviewEvaluation", FirstOptions.of("reviewEvaluation"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_request_that_is_withdrawn_meanwhile_leaves_nothing_behind() {
        Receipt request = notSolved();

        loop.withdraw(request);

        loop.assertEnded(request, Status.WITHDRAWN);
    }

    @Test
    void nobody_is_called_about_a_request_that_is_merged_and_its_redo_goes_on_when_that_is_undone() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt request = notSolved();

        family.merge(request, leading);

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        family.undo(leading, request);
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
    }

    @Test
    void a_request_that_was_merged_ends_with_the_leading_one() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "callBack");
        Receipt request = notSolved();
        family.merge(request, leading);

        loop.complete(leading, "callBack", FirstOptions.of("callBack"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_request_that_is_split_is_asked_about_in_its_parts() {
        Receipt request = notSolved();
        family.split(request, Items.RUBBISH, Items.NEIGHBOURS);

        assertThat(loop.openTasks(request)).isEmpty();
    }

    @RepeatedTest(5)
    void who_withdraws_while_somebody_calls_and_who_calls_meet_no_fault() throws Exception {
        Receipt request = notSolved();
        Task task = loop.task(request, "callBack");
        String withdrawal = "/api/requests/" + request.trackingNumber() + "/withdrawal?secret=" + request.secret();

        List<Integer> statuses =
                AtOnce.answers(() -> http.post(withdrawal, "{}").answer().status(), () -> http.submit(
                                task, Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"))
                        .as("calltaker")
                        .answer()
                        .status());

        assertThat(statuses).allMatch(status -> status < 500);
        loop.assertEnded(request, Status.WITHDRAWN);
    }

    private Receipt notSolved() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        answer(request);
        return request;
    }

    private void answer(Receipt request) {
        evaluations.answer(
                request.trackingNumber().value(),
                request.secret(),
                new Answer(false, Satisfaction.NOT_SATISFIED, "又堆满了", "CAME_BACK"));
    }

    private String page(Receipt request, String language) {
        return http.get("/requests/" + request.trackingNumber() + "?secret=" + request.secret())
                .with("Accept-Language", language)
                .answer()
                .text();
    }

    private List<String> weighed(Receipt request) {
        return SecondAnswers.weighed(database, request);
    }
}
