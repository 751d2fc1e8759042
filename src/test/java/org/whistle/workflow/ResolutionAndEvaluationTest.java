package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Every path of the stages 联商解决 and 民生评价, by name. */
@WholeApplication
class ResolutionAndEvaluationTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_meeting_without_agreement_is_held_again() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");

        loop.complete(request, "holdJointMeeting", Map.of("agreement", "NOT_AGREED", "minutes", "费用分摊未谈拢"));
        assertThat(loop.openTasks(request)).containsExactly("holdJointMeeting");

        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void a_result_that_fails_on_site_goes_back_to_the_department() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED", "note", "仍有残留"));

        assertThat(loop.openTasks(request)).containsExactly("submitResult");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void the_residents_own_answer_ends_the_call_back() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        answer(request, true, Satisfaction.SATISFIED);

        loop.assertEnded(request, Status.CLOSED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answer(request, true, Satisfaction.SATISFIED));
    }

    @Test
    void what_is_not_solved_is_done_again_with_a_new_deadline_and_the_street_decides_who() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        TurnableClock.INSTANCE.turn(Duration.ofDays(2));

        answer(request, false, Satisfaction.NOT_SATISFIED);

        assertThat(loop.openTasks(request)).containsExactly("callBack", "dispatchWhistle");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.WHISTLE);
        assertThat(loop.view(request).evaluable()).isFalse();
        // three working days: in the evening and at night the first one begins only with the next morning
        assertThat(loop.view(request).deadline())
                .isAfter(TurnableClock.INSTANCE.instant().plus(Duration.ofHours(65)));
    }

    @Test
    void what_is_done_again_twice_in_vain_comes_before_the_supervisor_who_closes_it() {
        Receipt request = redoneTwiceInVain();

        assertThat(loop.openTasks(request)).containsExactly("callBack", "reviewEvaluation");
        assertThat(loop.askedGroup(loop.task(request, "reviewEvaluation"))).isEqualTo("role-supervisor");
        loop.complete(request, "reviewEvaluation", FirstOptions.of("reviewEvaluation"));

        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void what_is_done_again_twice_in_vain_comes_before_the_supervisor_who_orders_it_once_more() {
        Receipt request = redoneTwiceInVain();

        loop.complete(request, "reviewEvaluation", Map.of("supervision", "REDO", "note", "限三日内彻底解决"));

        assertThat(loop.openTasks(request)).containsExactly("callBack", "dispatchWhistle");
    }

    @Test
    void silence_ends_the_wait_and_counts_as_no_answer() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        TurnableClock.INSTANCE.turn(Duration.ofDays(14));
        loop.runDueTimers(request);
        assertThat(loop.openTasks(request)).containsExactly("callBack");

        TurnableClock.INSTANCE.turn(Duration.ofDays(2));
        loop.runDueTimers(request);

        loop.assertEnded(request, Status.CLOSED);
        assertThat(loop.view(request).history())
                .extracting(entry -> entry.kind().name())
                .contains("UNANSWERED")
                .doesNotContain("EVALUATED");
    }

    private Receipt redoneTwiceInVain() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        for (int redo = 0; redo < 2; redo++) {
            answer(request, false, Satisfaction.NOT_SATISFIED);
            for (String task : List.of("dispatchWhistle", "reportIn", "submitResult", "verifyOnSite")) {
                loop.complete(request, task, FirstOptions.of(task));
            }
        }
        answer(request, false, Satisfaction.NOT_SATISFIED);
        return request;
    }

    private void answer(Receipt request, boolean solved, Satisfaction satisfaction) {
        evaluations.answer(request.trackingNumber().value(), request.secret(), new Answer(solved, satisfaction, null));
    }
}
