package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.ReturnAnswer;
import org.whistle.casework.ReturnedCall;
import org.whistle.casework.Rulings;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.casework.Whistles;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Clock;
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
    private Rulings rulings;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Clocks clocks;

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

        assertThat(loop.askedGroup(loop.reportInOf(request, "urbanmanagement")))
                .isEqualTo("department-urbanmanagement");
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
        Loop.assertRefused("rerouteTo", () -> rule(request, Map.of("ruling", "REROUTE", "rerouteTo", "district")));

        rule(request, Map.of("ruling", "NOBODY"));
        assertThat(loop.askedGroup(loop.task(request, "ruleOnOwnership"))).isEqualTo("role-supervisor");
        assertThat(lead(request)).isEqualTo("sanitation");
        rule(request, Map.of("ruling", "NOBODY"));

        assertThat(lead(request)).isEqualTo("district");
        assertThat(loop.askedGroup(loop.task(request, "reportIn"))).isEqualTo("role-supervisor");
        submit(request, "reportIn", "supervisor", Map.of("response", "ACCEPT"));
        submit(
                request,
                "submitResult",
                "supervisor",
                Map.of("spokenTo", "王女士", "measures", "区里立项整治", "completion", "DONE"));
        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
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

        Loop.assertRefused("suggestedDepartment", () -> returnCall(request, "sanitation", "NOT_OUR_DUTY", "nowhere"));
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

    private void submit(Receipt request, String key, String account, Map<String, String> answers) {
        Task task = loop.tasksOf(request).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow();
        Http.Answer answer = http.submit(task, answers).as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private List<Map<String, Object>> details(Receipt request, CaseEventKind kind) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.detail())
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
