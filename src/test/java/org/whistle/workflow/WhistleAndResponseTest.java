package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Every path of the stages 社区吹哨 and 部门响应, by name. */
@WholeApplication
class WhistleAndResponseTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Whistles whistles;

    @Test
    void three_departments_report_in_in_parallel_and_a_meeting_is_held() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
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
    void the_street_calls_others_than_the_table_proposes() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

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

    @Test
    void a_returned_call_that_the_street_keeps_goes_back_to_the_department_for_good() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        returnCall(loop.task(request, "reportIn"));
        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("street-330105001");

        loop.complete(request, "ruleOnOwnership", FirstOptions.of("ruleOnOwnership"));

        Task again = loop.task(request, "reportIn");
        assertThat(loop.askedGroup(again)).isEqualTo("department-sanitation");
        Loop.assertRefused("response", () -> returnCall(again));
        loop.complete(again, FirstOptions.of("reportIn"));
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void a_returned_call_is_rerouted_and_the_new_department_leads() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
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
    void a_call_that_nobody_wants_goes_back_to_the_first_department_for_good() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        returnCall(loop.task(request, "reportIn"));
        reroute(request, "urbanmanagement");
        returnCall(loop.task(request, "reportIn"));

        reroute(request, "sanitation");

        Task again = loop.task(request, "reportIn");
        assertThat(loop.askedGroup(again)).isEqualTo("department-sanitation");
        Loop.assertRefused("response", () -> returnCall(again));
        loop.complete(again, FirstOptions.of("reportIn"));
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo("department-sanitation");
    }

    @Test
    void a_supporting_department_can_be_released_but_never_the_lead() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        returnCall(loop.reportInOf(request, "police"));
        loop.complete(request, "ruleOnOwnership", Map.of("ruling", "RELEASE", "note", "未涉治安"));
        assertThat(loop.openTasks(request)).containsExactly("reportIn", "reportIn");

        Receipt other = loop.fileUpTo(Items.RUBBISH, "reportIn");
        returnCall(loop.task(other, "reportIn"));
        Loop.assertRefused(
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

    private void reroute(Receipt request, String department) {
        loop.complete(
                request, "ruleOnOwnership", Map.of("ruling", "REROUTE", "rerouteTo", department, "note", "按职责清单改派"));
    }

    private void returnCall(Task task) {
        loop.complete(task, Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
    }
}
