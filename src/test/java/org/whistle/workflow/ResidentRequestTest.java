package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.problem.Refusal;
import org.whistle.request.Channel;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Every path of the loop, by name. */
@WholeApplication
class ResidentRequestTest {

    /** 暴露垃圾: one department, no meeting. */
    private static final String RUBBISH = "01-02";
    /** 邻里纠纷: the community leads, two help, with a joint meeting. */
    private static final String NEIGHBOURS = "08-02";
    /** 管道爆裂: danger to life or property. */
    private static final String BURST_PIPE = "04-01";

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Whistles whistles;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void one_department_solves_it_and_the_resident_is_satisfied() {
        Receipt request = loop.file(RUBBISH);

        assertThat(loop.openTasks(request)).containsExactly("checkOnSite");
        assertThat(loop.askedGroup(loop.task(request, "checkOnSite"))).isEqualTo("grid-330105001052");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.REPORT);
        loop.complete(request, "checkOnSite", FirstOptions.of("checkOnSite"));

        assertThat(loop.askedGroup(loop.task(request, "screenRequest"))).isEqualTo("community-330105001052");
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.WHISTLE);
        assertThat(loop.askedGroup(loop.task(request, "dispatchWhistle"))).isEqualTo("street-330105001");
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.RESPONSE);
        assertThat(loop.openTasks(request)).containsExactly("reportIn");
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("department-sanitation");
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.JOINT_RESOLUTION);
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo("department-sanitation");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));

        assertThat(loop.askedGroup(loop.task(request, "verifyOnSite"))).isEqualTo("grid-330105001052");
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
        assertThat(loop.view(request).evaluable()).isTrue();
        assertThat(loop.askedGroup(loop.task(request, "callBack"))).isEqualTo("role-call-taker");
        loop.complete(request, "callBack", FirstOptions.of("callBack"));

        assertEnded(request, Status.CLOSED);
    }

    @Test
    void a_refused_request_tells_the_resident_the_ground() {
        Receipt request = loop.fileUpTo(RUBBISH, "screenRequest");

        loop.complete(
                request,
                "screenRequest",
                Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "法院已立案，请按诉讼程序主张。"));

        assertEnded(request, Status.REFUSED);
        assertThat(loop.view(request).history())
                .last()
                .satisfies(entry -> assertThat(entry.text()).contains("诉讼", "法院已立案"));
    }

    @Test
    void a_merged_request_follows_the_one_it_was_merged_into() {
        Receipt leading = loop.fileUpTo(RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(RUBBISH, "screenRequest");

        loop.complete(
                request,
                "screenRequest",
                Map.of("screening", "MERGE", "mergeInto", leading.trackingNumber().value()));

        assertEnded(request, Status.MERGED);
        assertThat(loop.view(request).mergedInto())
                .isEqualTo(leading.trackingNumber().value());
        assertThat(loop.view(request).stage()).isEqualTo(Stage.WHISTLE);
        assertThat(loop.openTasks(leading)).containsExactly("dispatchWhistle");
    }

    @Test
    void a_request_is_not_merged_into_itself_an_unknown_one_or_one_that_has_ended() {
        Receipt ended = loop.file(RUBBISH);
        loop.withdraw(ended);
        Receipt request = loop.fileUpTo(RUBBISH, "screenRequest");

        for (String into : List.of(
                request.trackingNumber().value(), ended.trackingNumber().value(), "330105-20000101-000001")) {
            assertRefused("mergeInto", () -> loop.complete(
                    request, "screenRequest", Map.of("screening", "MERGE", "mergeInto", into)));
        }
        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void what_the_community_solves_itself_goes_straight_to_the_evaluation() {
        Receipt request = loop.fileUpTo(RUBBISH, "screenRequest");

        loop.complete(request, "screenRequest", Map.of("screening", "SOLVE_IN_COMMUNITY"));
        assertThat(loop.openTasks(request)).containsExactly("solveInCommunity");
        loop.complete(request, "solveInCommunity", FirstOptions.of("solveInCommunity"));

        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        assertEnded(request, Status.CLOSED);
    }

    @Test
    void three_departments_report_in_in_parallel_and_a_meeting_is_held() {
        Receipt request = loop.fileUpTo(NEIGHBOURS, "reportIn");
        assertThat(loop.openTasks(request)).containsExactly("reportIn", "reportIn", "reportIn");
        List<Task> calls = loop.tasksOf(request);
        assertThat(calls.stream().map(loop::askedGroup))
                .containsExactlyInAnyOrder("community-330105001052", "department-justice", "department-police");

        calls.forEach(task -> {
            assertThat(loop.view(request).stage()).isEqualTo(Stage.RESPONSE);
            loop.complete(task, FirstOptions.of("reportIn"));
        });

        assertThat(loop.openTasks(request)).containsExactly("holdJointMeeting");
        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo("community-330105001052");
    }

    @Test
    void a_meeting_without_agreement_is_held_again() {
        Receipt request = loop.fileUpTo(NEIGHBOURS, "holdJointMeeting");

        loop.complete(request, "holdJointMeeting", Map.of("agreement", "NOT_AGREED", "minutes", "费用分摊未谈拢"));
        assertThat(loop.openTasks(request)).containsExactly("holdJointMeeting");

        loop.complete(request, "holdJointMeeting", FirstOptions.of("holdJointMeeting"));
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void a_returned_call_that_the_street_keeps_goes_back_to_the_department_for_good() {
        Receipt request = loop.fileUpTo(RUBBISH, "reportIn");
        returnCall(loop.task(request, "reportIn"));
        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("street-330105001");

        loop.complete(request, "ruleOnOwnership", FirstOptions.of("ruleOnOwnership"));

        Task again = loop.task(request, "reportIn");
        assertThat(loop.askedGroup(again)).isEqualTo("department-sanitation");
        assertRefused("response", () -> returnCall(again));
        loop.complete(again, FirstOptions.of("reportIn"));
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void a_returned_call_is_rerouted_and_the_new_department_leads() {
        Receipt request = loop.fileUpTo(RUBBISH, "reportIn");
        returnCall(loop.task(request, "reportIn"));

        loop.complete(
                request,
                "ruleOnOwnership",
                Map.of("ruling", "REROUTE", "rerouteTo", "urbanmanagement", "note", "属违法倾倒，由城管承办"));

        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("department-urbanmanagement");
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo("department-urbanmanagement");
    }

    @Test
    void a_supporting_department_can_be_released_but_never_the_lead() {
        Receipt request = loop.fileUpTo(NEIGHBOURS, "reportIn");
        returnCall(loop.reportInOf(request, "police"));
        loop.complete(request, "ruleOnOwnership", Map.of("ruling", "RELEASE", "note", "未涉治安"));
        assertThat(loop.openTasks(request)).containsExactly("reportIn", "reportIn");

        Receipt other = loop.fileUpTo(RUBBISH, "reportIn");
        returnCall(loop.task(other, "reportIn"));
        assertRefused(
                "ruling", () -> loop.complete(other, "ruleOnOwnership", Map.of("ruling", "RELEASE", "note", "无人承办")));
        assertThat(loop.openTasks(other)).containsExactly("ruleOnOwnership");
    }

    @Test
    void the_lead_passes_to_a_department_that_is_called_already_without_calling_it_twice() {
        Receipt request = loop.fileUpTo("01-01", "reportIn");
        returnCall(loop.reportInOf(request, "urbanmanagement"));

        loop.complete(request, "ruleOnOwnership", Map.of("ruling", "REROUTE", "rerouteTo", "police", "note", "由公安牵头"));

        assertThat(loop.tasksOf(request).stream().map(loop::askedGroup))
                .containsExactlyInAnyOrder("street-330105001", "department-police");
        assertThat(whistles.calls(request.trackingNumber().value()))
                .filteredOn(call -> call.role() == WhistleCall.Role.LEAD && call.isInForce())
                .extracting(WhistleCall::department)
                .containsExactly("police");
    }

    @Test
    void a_result_that_fails_on_site_goes_back_to_the_department() {
        Receipt request = loop.fileUpTo(RUBBISH, "verifyOnSite");

        loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED", "note", "仍有残留"));

        assertThat(loop.openTasks(request)).containsExactly("submitResult");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void the_residents_own_answer_ends_the_call_back() {
        Receipt request = loop.fileUpTo(RUBBISH, "callBack");

        answer(request, true, Satisfaction.SATISFIED);

        assertEnded(request, Status.CLOSED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> answer(request, true, Satisfaction.SATISFIED));
    }

    @Test
    void what_is_not_solved_is_done_again_with_a_new_deadline_and_the_street_decides_who() {
        Receipt request = loop.fileUpTo(RUBBISH, "callBack");
        TurnableClock.INSTANCE.turn(Duration.ofDays(2));

        answer(request, false, Satisfaction.NOT_SATISFIED);

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.WHISTLE);
        assertThat(loop.view(request).evaluable()).isFalse();
        assertThat(loop.view(request).deadline())
                .isAfter(TurnableClock.INSTANCE.instant().plus(Duration.ofHours(71)));
    }

    @Test
    void what_is_done_again_twice_in_vain_comes_before_the_supervisor_who_closes_it() {
        Receipt request = redoneTwiceInVain();

        assertThat(loop.openTasks(request)).containsExactly("reviewEvaluation");
        assertThat(loop.askedGroup(loop.task(request, "reviewEvaluation"))).isEqualTo("role-supervisor");
        loop.complete(request, "reviewEvaluation", FirstOptions.of("reviewEvaluation"));

        assertEnded(request, Status.CLOSED);
    }

    @Test
    void what_is_done_again_twice_in_vain_comes_before_the_supervisor_who_orders_it_once_more() {
        Receipt request = redoneTwiceInVain();

        loop.complete(request, "reviewEvaluation", Map.of("supervision", "REDO", "note", "限三日内彻底解决"));

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
    }

    @Test
    void silence_ends_the_wait_and_counts_as_no_answer() {
        Receipt request = loop.fileUpTo(RUBBISH, "callBack");
        TurnableClock.INSTANCE.turn(Duration.ofDays(14));
        loop.runDueTimers(request);
        assertThat(loop.openTasks(request)).containsExactly("callBack");

        TurnableClock.INSTANCE.turn(Duration.ofDays(2));
        loop.runDueTimers(request);

        assertEnded(request, Status.CLOSED);
        assertThat(loop.view(request).history())
                .extracting(entry -> entry.kind().name())
                .contains("UNANSWERED")
                .doesNotContain("EVALUATED");
    }

    @Test
    void a_request_without_an_item_goes_to_the_street_as_first_receiver() {
        Receipt request = loop.fileUpTo(null, "reportIn");

        assertThat(loop.view(request).item()).isEqualTo("00-00");
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("street-330105001");
    }

    @Test
    void the_community_puts_a_request_under_another_item_and_that_one_decides_who_is_called() {
        Receipt request = loop.fileUpTo(null, "screenRequest");
        loop.complete(
                request,
                "screenRequest",
                Map.of("screening", "WHISTLE", "reclassify", "CHANGE", "newItem", RUBBISH));

        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(loop.view(request).item()).isEqualTo(RUBBISH);
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("department-sanitation");
        assertThat(loop.view(request).deadline()).isEqualTo(request.deadline());
    }

    @Test
    void danger_to_life_is_whistled_at_once() {
        Receipt request = loop.file(BURST_PIPE);

        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(Duration.between(TurnableClock.INSTANCE.instant(), request.deadline()))
                .isLessThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    void what_a_grid_worker_reports_is_not_checked_on_site_again() {
        assertThat(loop.openTasks(loop.file(RUBBISH, Channel.PATROL))).containsExactly("screenRequest");
    }

    @Test
    void the_street_calls_others_than_the_table_proposes() {
        Receipt request = loop.fileUpTo(RUBBISH, "dispatchWhistle");

        loop.complete(
                request,
                "dispatchWhistle",
                Map.of(
                        "dispatch", "CHANGE",
                        "lead", "housing",
                        "supporting", "police,sanitation",
                        "whistleKind", "HARD_NUT",
                        "meeting", "YES"));

        assertThat(loop.tasksOf(request).stream().map(loop::askedGroup))
                .containsExactlyInAnyOrder("department-housing", "department-police", "department-sanitation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkOnSite", "screenRequest", "dispatchWhistle", "reportIn", "holdJointMeeting", "submitResult",
                "verifyOnSite", "callBack"
            })
    void a_request_can_be_withdrawn_wherever_it_stands(String task) {
        Receipt request = loop.fileUpTo(NEIGHBOURS, task);

        loop.withdraw(request);

        assertEnded(request, Status.WITHDRAWN);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> loop.withdraw(request));
    }

    private void answer(Receipt request, boolean solved, Satisfaction satisfaction) {
        evaluations.answer(
                request.trackingNumber().value(), request.secret(), new Answer(solved, satisfaction, null));
    }

    private void returnCall(Task task) {
        loop.complete(task, Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
    }

    private Receipt redoneTwiceInVain() {
        Receipt request = loop.fileUpTo(RUBBISH, "callBack");
        for (int redo = 0; redo < 2; redo++) {
            answer(request, false, Satisfaction.NOT_SATISFIED);
            for (String task : List.of("dispatchWhistle", "reportIn", "submitResult", "verifyOnSite")) {
                loop.complete(request, task, FirstOptions.of(task));
            }
        }
        answer(request, false, Satisfaction.NOT_SATISFIED);
        return request;
    }

    private void assertEnded(Receipt request, Status status) {
        assertThat(loop.view(request).status()).isEqualTo(status);
        assertThat(loop.isRunning(request)).isFalse();
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.field()).contains(field));
    }
}
