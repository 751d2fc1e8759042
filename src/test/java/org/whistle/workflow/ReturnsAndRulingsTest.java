package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.whistle.casework.Adjudicator;
import org.whistle.casework.Contacts;
import org.whistle.casework.ReportInReceipt;
import org.whistle.casework.Responses;
import org.whistle.casework.ReturnAnswer;
import org.whistle.casework.ReturnedCall;
import org.whistle.casework.Ruling;
import org.whistle.casework.Rulings;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.casework.Whistles;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Clocks;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Every path of returns and rulings, by name; {@link WhistleAndResponseTest} has the plain ones. */
@WholeApplication
class ReturnsAndRulingsTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Whistles whistles;

    @Autowired
    private Responses responses;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Contacts contacts;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Clocks clocks;

    @Autowired
    private RuntimeService runtime;

    @Test
    void who_reports_in_leaves_a_receipt_that_the_engine_does_not_keep_and_the_public_does_not_see() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        http.post(form(loop.task(request, "reportIn")), """
                        {"variables": {"response": {"value": "ACCEPT"}, "place": {"value": "三官弄口"},
                                       "contact": {"value": "方班长 13800000000"}}}""").as("sanitation").answer();

        assertThat(responses.receipts(number(request)))
                .singleElement()
                .returns("sanitation", ReportInReceipt::department)
                .returns("sanitation", ReportInReceipt::by)
                .returns("三官弄口", ReportInReceipt::place)
                .returns("方班长 13800000000", ReportInReceipt::contact)
                .satisfies(receipt -> assertThat(receipt.at()).isNotNull());
        assertThat(details(request, CaseEventKind.REPORTED_IN))
                .singleElement()
                .satisfies(detail -> assertThat(detail).containsEntry("place", "三官弄口"));
        assertThat(loop.view(request).history().toString()).contains("REPORTED_IN").doesNotContain("1380000", "三官弄口");
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameIn("place", "contact", "evidence", "suggestedDepartment")
                        .count())
                .isZero();
    }

    @Test
    void a_lead_that_the_list_does_not_name_passes_the_call_at_once_to_the_one_it_names() {
        Receipt request = dispatched(Items.RUBBISH, "housing", "");

        returnCall(request, "housing", "NOT_OUR_DUTY", "sanitation");

        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("department-sanitation");
        assertThat(lead(request)).isEqualTo("sanitation");
        assertThat(rulings.returned(number(request)))
                .singleElement()
                .returns(ReturnAnswer.REROUTE, ReturnedCall::answer)
                .returns(null, ReturnedCall::adjudicator);
        assertThat(details(request, CaseEventKind.RETURN_ANSWERED))
                .singleElement()
                .satisfies(detail -> assertThat(detail).containsEntry("handledBy", "sanitation"));
        assertThat(loop.view(request).history().toString()).contains("LEAD_CHANGED");
        assertThat(clocks.of(number(request)))
                .filteredOn(clock -> !clock.isStopped() && clock.department() != null)
                .isNotEmpty()
                .extracting(Clock::department)
                .containsOnly("sanitation");
    }

    @Test
    void who_got_a_call_by_a_reroute_contests_it_and_somebody_rules() {
        Receipt request = dispatched(Items.RUBBISH, "housing", "");
        returnCall(request, "housing", "NOT_OUR_DUTY", "sanitation");

        returnCall(request, "sanitation", "NOT_OUR_DUTY", "housing");

        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("street-330105001");
    }

    @Test
    void a_supporting_department_that_was_dispatched_twice_is_released_at_once() {
        Receipt request = dispatched(Items.RUBBISH, "sanitation", "housing");

        returnCall(request, "housing", "DUPLICATE", "sanitation");

        assertThat(loop.openTasks(request)).containsExactly("reportIn");
        assertThat(state(request, "housing")).isEqualTo(State.RELEASED);
        assertThat(lead(request)).isEqualTo("sanitation");
    }

    @Test
    void a_supporting_part_passes_at_once_to_whom_the_list_names() {
        Receipt request = dispatched("01-03", "sanitation", "housing");

        returnCall(request, "housing", "NOT_OUR_DUTY", "urbanmanagement");

        assertThat(loop.askedGroup(loop.reportInOf(request, "urbanmanagement"))).isEqualTo("department-urbanmanagement");
        assertThat(state(request, "housing")).isEqualTo(State.REROUTED);
        assertThat(lead(request)).isEqualTo("sanitation");
    }

    @Test
    void the_second_dispute_of_a_round_is_ruled_on_by_the_district_and_its_word_is_final() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        returnCall(request, "sanitation", "NOT_OUR_DUTY", null);
        rule(request, Map.of("ruling", "REROUTE", "rerouteTo", "urbanmanagement"));
        returnCall(request, "urbanmanagement", "NOT_OUR_DUTY", null);
        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("role-supervisor");

        rule(request, Map.of("ruling", "REROUTE", "rerouteTo", "housing"));

        Loop.assertRefused("response", () -> returnCall(request, "housing", "NOT_OUR_DUTY", null));
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        assertThat(loop.askedGroup(loop.task(request, "submitResult"))).isEqualTo("department-housing");
    }

    @Test
    void where_the_street_is_a_party_the_district_rules_at_once() {
        Receipt request = dispatched(Items.RUBBISH, "street", "sanitation");

        returnCall(request, "sanitation", "OTHER_LEAD", null);

        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("role-supervisor");
    }

    @Test
    void what_is_nobodys_goes_to_the_district_which_takes_it_as_its_own_and_does_it() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        returnCall(request, "sanitation", "NOT_OUR_DUTY", null);
        Loop.assertRefused(
                "rerouteTo", () -> rule(request, Map.of("ruling", "REROUTE", "rerouteTo", "district")));

        rule(request, Map.of("ruling", "NOBODY"));
        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("role-supervisor");
        assertThat(lead(request)).isEqualTo("sanitation");
        rule(request, Map.of("ruling", "NOBODY"));

        assertThat(lead(request)).isEqualTo("district");
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("role-supervisor");
        submit(request, "reportIn", "supervisor", "{\"response\": {\"value\": \"ACCEPT\"}}");
        submit(
                request,
                "submitResult",
                "supervisor",
                "{\"spokenTo\": {\"value\": \"王女士\"}, \"measures\": {\"value\": \"区里立项整治\"},"
                        + " \"completion\": {\"value\": \"DONE\"}}");
        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
    }

    @Test
    void the_first_receiver_keeps_the_case_while_its_return_is_ruled_on() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        submit(
                request,
                "reportIn",
                "community",
                "{\"response\": {\"value\": \"RETURN\"}, \"returnReason\": {\"value\": \"OTHER_LEAD\"},"
                        + " \"note\": {\"value\": \"超出社区能力\"}}");
        assertThat(lead(request)).isEqualTo("community");
        assertThat(state(request, "community")).isEqualTo(State.RETURNED);
        assertThat(loop.openTasks(request)).containsExactly("reportIn", "reportIn", "ruleOnOwnership");
        assertThat(running(request, "community"))
                .contains(ClockKind.REPORT_IN, ClockKind.FIRST_CONTACT, ClockKind.RESOLUTION);

        contact(request, "street");
        assertThat(running(request, "community")).contains(ClockKind.FIRST_CONTACT);
        contact(request, "community");
        assertThat(running(request, "community")).contains(ClockKind.RESOLUTION).doesNotContain(ClockKind.FIRST_CONTACT);
        rule(request, Map.of("ruling", "KEEP"));
        assertThat(lead(request)).isEqualTo("community");
    }

    private void contact(Receipt request, String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null));
        try {
            contacts.record(number(request), "已电话联系居民");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void who_ruled_stands_in_the_row_and_the_case_file_and_the_parties_are_told() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        returnCall(request, "sanitation", "NOT_OUR_DUTY", null);

        submit(
                request,
                "ruleOnOwnership",
                "street",
                "{\"ruling\": {\"value\": \"REROUTE\"}, \"rerouteTo\": {\"value\": \"housing\"},"
                        + " \"note\": {\"value\": \"按职责清单\"}}");

        assertThat(rulings.returned(number(request)))
                .singleElement()
                .returns(Adjudicator.STREET, ReturnedCall::adjudicator)
                .returns(Ruling.REROUTE, ReturnedCall::ruling)
                .returns("housing", ReturnedCall::handledBy)
                .returns("street", ReturnedCall::ruledBy);
        assertThat(details(request, CaseEventKind.RULED))
                .singleElement()
                .satisfies(detail -> assertThat(detail).containsEntry("ruledBy", "street"));
        for (String party : List.of("sanitation", "housing", "street")) {
            assertThat(http.get("/api/notices?size=200").as(party).answer().text())
                    .as("notices of %s", party)
                    .contains(number(request))
                    .contains("OWNERSHIP_RULED");
        }
        assertThat(loop.view(request).history().toString()).doesNotContain("按职责清单");
    }

    @Test
    void a_redo_is_a_new_round_in_which_a_department_may_return_again() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        returnCall(request, "sanitation", "NOT_OUR_DUTY", null);
        rule(request, Map.of("ruling", "KEEP"));
        for (String step : List.of("reportIn", "submitResult", "verifyOnSite")) {
            loop.complete(request, step, FirstOptions.of(step));
        }
        loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED"));
        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        returnCall(request, "sanitation", "NOT_OUR_DUTY", null);

        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("street-330105001");
    }

    @Test
    void a_return_names_a_department_that_there_is_and_not_itself() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");

        Loop.assertRefused(
                "suggestedDepartment", () -> returnCall(request, "sanitation", "NOT_OUR_DUTY", "nowhere"));
        Loop.assertRefused(
                "suggestedDepartment", () -> returnCall(request, "sanitation", "NOT_OUR_DUTY", "sanitation"));
        assertThat(state(request, "sanitation")).isEqualTo(State.CALLED);
    }

    private Receipt dispatched(String item, String lead, String supporting) {
        Receipt request = loop.fileUpTo(item, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of(
                        "dispatch", "CHANGE",
                        "lead", lead,
                        "supporting", supporting,
                        "whistleKind", "DAILY",
                        "meeting", "NO"));
        return request;
    }

    private void returnCall(Receipt request, String department, String reason, String suggested) {
        Map<String, Object> answers =
                new HashMap<>(Map.of("response", "RETURN", "returnReason", reason, "note", "不属本单位职责"));
        if (suggested != null) {
            answers.put("suggestedDepartment", suggested);
        }
        loop.complete(loop.reportInOf(request, department), answers);
    }

    private void rule(Receipt request, Map<String, Object> ruling) {
        Map<String, Object> answers = new HashMap<>(ruling);
        answers.put("note", "按职责清单");
        loop.complete(request, "ruleOnOwnership", answers);
    }

    private void submit(Receipt request, String key, String account, String variables) {
        String group = account.equals("community") ? "community-330105001052" : null;
        Task task = loop.tasksOf(request).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .filter(open -> group == null || loop.askedGroup(open).equals(group))
                .findFirst()
                .orElseThrow();
        Http.Answer answer =
                http.post(form(task), "{\"variables\": " + variables + "}").as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static String form(Task task) {
        return "/engine-rest/task/" + task.getId() + "/submit-form";
    }

    private List<Map<String, Object>> details(Receipt request, CaseEventKind kind) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.detail())
                .toList();
    }

    private List<ClockKind> running(Receipt request, String department) {
        return clocks.of(number(request)).stream()
                .filter(clock -> !clock.isStopped() && department.equals(clock.department()))
                .map(Clock::kind)
                .toList();
    }

    private String lead(Receipt request) {
        return whistles.calls(number(request)).stream()
                .filter(call -> call.role() == Role.LEAD && call.isInForce())
                .map(WhistleCall::department)
                .reduce((one, two) -> one + " and " + two)
                .orElse("nobody");
    }

    private State state(Receipt request, String department) {
        return whistles.calls(number(request)).stream()
                .filter(call -> call.department().equals(department))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
