package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.notification.News;
import org.whistle.notification.Notice;
import org.whistle.notification.Notices;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Clocks;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A lead department blows the whistle for further departments; the street decides. */
@WholeApplication
class FurtherWhistleTest {

    private static final Map<String, Object> REFUSE =
            Map.of("dispatch", "REFUSE", "whistleRefusal", "INSUFFICIENT_FACTS", "note", "请先写明现场情况");

    @Autowired
    private Loop loop;

    @Autowired
    private Whistles whistles;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Notices notices;

    @Test
    void only_the_new_departments_report_in_and_the_lead_submits_the_result() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Instant reportedIn = call(request, "sanitation").reportedInAt();
        List<Clock> before = clocksOf(request);

        callIn(request, "police,housing");
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
        assertThat(loop.askedGroup(loop.task(request, "dispatchWhistle"))).isEqualTo("street-330105001");
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(loop.tasksOf(request).stream().map(loop::askedGroup))
                .containsExactlyInAnyOrder("department-police", "department-housing");
        assertThat(call(request, "sanitation"))
                .satisfies(lead -> assertThat(lead.role()).isEqualTo(WhistleCall.Role.LEAD))
                .satisfies(lead -> assertThat(lead.state()).isEqualTo(WhistleCall.State.REPORTED_IN))
                .satisfies(lead -> assertThat(lead.reportedInAt()).isEqualTo(reportedIn));
        assertThat(clocksOf(request))
                .as("the clocks of before run on as they were")
                .containsAll(before);
        assertThat(clocksOf(request).stream().filter(clock -> !before.contains(clock)))
                .allSatisfy(clock -> assertThat(clock.kind()).isEqualTo(ClockKind.REPORT_IN))
                .extracting(Clock::department)
                .containsExactlyInAnyOrder("police", "housing");

        loop.complete(loop.reportInOf(request, "police"), FirstOptions.of("reportIn"));
        loop.complete(loop.reportInOf(request, "housing"), FirstOptions.of("reportIn"));
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo("department-sanitation");
        for (String task : List.of("submitResult", "verifyOnSite", "callBack")) {
            loop.complete(request, task, FirstOptions.of(task));
        }
        loop.assertEnded(request, Status.CLOSED);
    }

    @Test
    void every_department_has_an_order_of_its_own_over_all_rounds() {
        Receipt request = loop.fileUpTo("01-01", "submitResult");
        String number = request.trackingNumber().value();
        assertThat(call(request, "urbanmanagement").number()).isEqualTo(number + "-1");

        callIn(request, "landscape");
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(whistles.calls(number))
                .extracting(WhistleCall::number)
                .containsExactlyInAnyOrder(number + "-1", number + "-2", number + "-3", number + "-4");
        assertThat(call(request, "landscape").number()).isEqualTo(number + "-4");
    }

    @Test
    void a_refused_call_in_goes_back_to_the_lead_which_is_told_why() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        callIn(request, "police");

        loop.complete(request, "dispatchWhistle", REFUSE);

        assertThat(loop.openTasks(request)).containsExactly("submitResult");
        assertThat(notices.page("sanitation", 0, 1000).notices())
                .filteredOn(notice ->
                        notice.trackingNumber().equals(request.trackingNumber().value()))
                .extracting(Notice::news)
                .contains(News.FURTHER_REFUSED);
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
    }

    @Test
    void the_street_changes_who_is_added_but_neither_the_lead_nor_those_at_work() {
        Receipt request = loop.fileUpTo("01-01", "submitResult");
        callIn(request, "landscape");

        Loop.assertRefused("lead", () -> change(request, "landscape", "street,police,urbanmanagement"));
        Loop.assertRefused("supporting", () -> change(request, "urbanmanagement", "police,landscape"));
        Loop.assertRefused("supporting", () -> change(request, "urbanmanagement", "street,police"));
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");

        change(request, "urbanmanagement", "street,police,firerescue");

        assertThat(loop.tasksOf(request).stream().map(loop::askedGroup)).containsExactly("department-firerescue");
    }

    @Test
    void a_lead_says_whom_it_needs_and_why() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");

        Loop.assertRefused("furtherDepartments", () -> callIn(request, null));
        Loop.assertRefused("furtherDepartments", () -> callIn(request, "sanitation"));
        Loop.assertRefused("furtherDepartments", () -> callIn(request, "nobody"));
        Loop.assertRefused(
                "note",
                () -> loop.complete(
                        request, "submitResult", Map.of("step", "CALL_IN", "furtherDepartments", "police")));

        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void a_lead_asks_three_times_a_round_and_then_goes_on_with_those_it_has() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        for (int time = 0; time < 3; time++) {
            callIn(request, "police");
            loop.complete(request, "dispatchWhistle", REFUSE);
        }

        Loop.assertRefused("step", () -> callIn(request, "police"));

        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
    }

    @Test
    void a_released_department_may_be_called_in_again_but_has_no_further_return() {
        Receipt request = loop.fileUpTo("01-01", "reportIn");
        Map<String, Object> back = Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责");
        loop.complete(loop.reportInOf(request, "police"), back);
        loop.complete(request, "ruleOnOwnership", Map.of("ruling", "RELEASE", "note", "未涉治安"));
        loop.tasksOf(request).forEach(task -> loop.complete(task, FirstOptions.of("reportIn")));

        callIn(request, "police");
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        Loop.assertRefused("response", () -> loop.complete(loop.reportInOf(request, "police"), back));
        loop.complete(loop.reportInOf(request, "police"), FirstOptions.of("reportIn"));
        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    @Test
    void nothing_that_a_handler_wrote_stays_in_the_engine_and_the_resident_reads_who_was_added() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Map<String, Object> answers = new HashMap<>(FirstOptions.of("submitResult"));
        answers.putAll(Map.of("step", "CALL_IN", "furtherDepartments", "police", "note", "有人阻拦，请公安到场"));
        loop.complete(request, "submitResult", answers);
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(loop.variablesOf(request)).noneMatch(value -> value.contains("王女士") || value.contains("阻拦"));
        assertThat(loop.view(request).history())
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo(CaseEventKind.FURTHER_CALLED))
                .noneSatisfy(entry -> assertThat(entry.text()).contains("阻拦"));
    }

    private void callIn(Receipt request, String departments) {
        Map<String, Object> answers = new HashMap<>(Map.of("step", "CALL_IN", "note", "需要联合处置"));
        if (departments != null) {
            answers.put("furtherDepartments", departments);
        }
        loop.complete(request, "submitResult", answers);
    }

    private void change(Receipt request, String lead, String supporting) {
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of(
                        "dispatch", "CHANGE",
                        "lead", lead,
                        "supporting", supporting,
                        "whistleKind", "DAILY",
                        "meeting", "NO"));
    }

    private WhistleCall call(Receipt request, String department) {
        return whistles.calls(request.trackingNumber().value()).stream()
                .filter(call -> call.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private List<Clock> clocksOf(Receipt request) {
        return clocks.of(request.trackingNumber().value());
    }
}
