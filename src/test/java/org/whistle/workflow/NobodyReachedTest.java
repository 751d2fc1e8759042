package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import org.whistle.rates.CaseMarks;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.servicelevel.ClockKind;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** A call that reaches nobody is no evaluation: the answer is waited for as before, and somebody calls again. */
@WholeApplication
class NobodyReachedTest {

    /** Monday, nine o'clock in China. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final Map<String, Object> NOBODY = Map.of("solved", "NO_ANSWER", "comment", "响铃无人接");

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Http http;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void on_a_monday_morning() {
        TurnableClock.INSTANCE.standAt(MONDAY);
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void who_was_not_reached_says_not_solved_in_the_portal_afterwards_and_it_is_done_again() {
        Receipt request = calledInVain();
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
        assertThat(loop.view(request).evaluable()).isTrue();

        evaluations.answer(
                request.trackingNumber().value(),
                request.secret(),
                new Answer(false, Satisfaction.NOT_SATISFIED, "还是老样子"));

        assertThat(loop.openTasks(request)).contains("dispatchWhistle");
        assertThat(family.told(request)).contains(CaseEventKind.REDO_ORDERED).doesNotContain(CaseEventKind.UNANSWERED);
    }

    @Test
    void a_call_in_vain_is_no_answer_and_the_next_is_due_the_next_working_day() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        Date first = loop.task(request, "callBack").getDueDate();
        TurnableClock.INSTANCE.turn(Duration.ofDays(1));

        loop.complete(request, "callBack", NOBODY);

        assertThat(loop.openTasks(request)).containsExactly("callBack");
        assertThat(loop.askedGroup(loop.task(request, "callBack"))).isEqualTo("role-call-taker");
        assertThat(loop.task(request, "callBack").getDueDate()).isAfter(first);
        assertThat(family.pictureOf(request).clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.EVALUATION)
                .extracting(clock -> clock.isStopped())
                .containsExactly(true, false);
        assertThat(loop.variablesOf(request)).doesNotContain("NO_ANSWER", "响铃无人接");
        assertThat(answersOf(request)).isZero();
        assertThat(marks.of(request.trackingNumber().value()))
                .extracting(mark -> mark.measure().name())
                .doesNotContain("SOLVED", "SATISFIED", "REDO");
    }

    @Test
    void what_the_call_before_came_to_is_not_taken_for_the_next() {
        Receipt request = calledInVain();

        Loop.assertRefused("solved", () -> loop.complete(request, "callBack", Map.of()));
    }

    @Test
    void who_is_reached_at_the_second_try_closes_it() {
        Receipt request = calledInVain();

        loop.complete(request, "callBack", FirstOptions.of("callBack"));

        loop.assertEnded(request, Status.CLOSED);
        assertThat(family.told(request))
                .containsOnlyOnce(CaseEventKind.CALLED_IN_VAIN)
                .contains(CaseEventKind.EVALUATED)
                .doesNotContain(CaseEventKind.UNANSWERED);
    }

    @Test
    void who_is_called_in_vain_three_times_is_reminded_once_and_closed_after_15_days_and_no_later() {
        Receipt request = calledInVain();
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));
        loop.complete(request, "callBack", NOBODY);
        TurnableClock.INSTANCE.turn(Duration.ofDays(5));
        loop.runDueTimers(request);
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.EVALUATION_REMINDED);
        TurnableClock.INSTANCE.turn(Duration.ofDays(6));
        loop.complete(request, "callBack", NOBODY);
        loop.runDueTimers(request);
        assertThat(loop.openTasks(request)).containsExactly("callBack");

        TurnableClock.INSTANCE.turn(Duration.ofDays(1).plusMinutes(1));
        loop.runDueTimers(request);

        loop.assertEnded(request, Status.CLOSED);
        assertThat(family.told(request))
                .containsOnlyOnce(CaseEventKind.EVALUATION_REMINDED)
                .containsOnlyOnce(CaseEventKind.UNANSWERED)
                .doesNotContain(CaseEventKind.EVALUATED);
    }

    @Test
    void the_resident_is_told_in_words_that_nobody_was_reached_and_that_nothing_was_heard() {
        Receipt request = calledInVain();
        assertThat(texts(request, "zh-CN")).contains("电话回访未接通，仍在等候您的评价。");

        TurnableClock.INSTANCE.turn(Duration.ofDays(16));
        loop.runDueTimers(request);

        assertThat(texts(request, "zh-CN")).contains("未收到评价。").noneMatch(NobodyReachedTest::hasCode);
        assertThat(texts(request, "en"))
                .contains("Nobody was reached by phone; your evaluation is still awaited.")
                .contains("No evaluation was received.")
                .noneMatch(NobodyReachedTest::hasCode);
    }

    @RepeatedTest(3)
    void the_resident_answers_while_a_call_in_vain_is_recorded_and_the_answer_is_not_lost() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        Task task = loop.task(request, "callBack");
        String own = "/api/requests/" + request.trackingNumber() + "/evaluation?secret=" + request.secret();

        List<Integer> statuses = AtOnce.answers(
                () -> http.submit(task, Map.of("solved", "NO_ANSWER"))
                        .as("calltaker")
                        .answer()
                        .status(),
                () -> http.post(own, "{\"solved\": false, \"satisfaction\": \"NOT_SATISFIED\"}")
                        .answer()
                        .status());

        assertThat(statuses).allMatch(status -> status < 500);
        if (statuses.get(1) != 200) {
            assertThat(statuses).containsExactly(204, 409);
            assertThat(loop.view(request).evaluable()).isTrue();
        } else {
            assertThat(loop.openTasks(request)).contains("dispatchWhistle");
        }
    }

    private Receipt calledInVain() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", NOBODY);
        return request;
    }

    private List<String> texts(Receipt request, String language) {
        return http.get("/api/requests/" + request.trackingNumber() + "?secret=" + request.secret())
                .with("Accept-Language", language)
                .answer()
                .body()
                .path("history")
                .findValuesAsText("text");
    }

    private static boolean hasCode(String text) {
        return text.matches(".*\\b[A-Z]{3,}(_[A-Z]+)*\\b.*");
    }

    private long answersOf(Receipt request) {
        return database.sql("select count(*) from whistle.evaluation where tracking_number = ?")
                .param(request.trackingNumber().value())
                .query(Long.class)
                .single();
    }
}
