package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.whistle.casework.ReturnedCall;
import org.whistle.casework.Ruling;
import org.whistle.casework.Rulings;
import org.whistle.casework.WhistleCall.Role;
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

/** Who answers for a case in the stage of response, and where their names stand: receipts, first receivers, rulings. */
@WholeApplication
class WhoAnswersForItTest {

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

        http.submit(
                        loop.task(request, "reportIn"),
                        Map.of("response", "ACCEPT", "place", "三官弄口", "contact", "方班长 13800000000"))
                .as("sanitation")
                .answer();

        assertThat(responses.receipts(number(request)))
                .singleElement()
                .returns("sanitation", ReportInReceipt::department)
                .returns("sanitation", ReportInReceipt::by)
                .returns("三官弄口", ReportInReceipt::place)
                .returns("方班长 13800000000", ReportInReceipt::contact)
                .satisfies(receipt -> assertThat(receipt.at()).isNotNull());
        assertThat(details(request, CaseEventKind.REPORTED_IN)).singleElement().satisfies(detail -> assertThat(detail)
                .containsEntry("place", "三官弄口"));
        assertThat(loop.view(request).history().toString())
                .contains("REPORTED_IN")
                .doesNotContain("1380000", "三官弄口");
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameIn("place", "contact", "evidence", "suggestedDepartment")
                        .count())
                .isZero();
    }

    @Test
    void the_first_receiver_keeps_the_case_while_its_return_is_ruled_on() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        submit(
                request,
                "reportIn",
                "community",
                Map.of("response", "RETURN", "returnReason", "OTHER_LEAD", "note", "超出社区能力"));
        assertThat(leads(request)).containsExactly("community RETURNED");
        assertThat(loop.openTasks(request)).containsExactly("reportIn", "reportIn", "ruleOnOwnership");
        assertThat(running(request, "community"))
                .contains(ClockKind.REPORT_IN, ClockKind.FIRST_CONTACT, ClockKind.RESOLUTION);

        contact(request, "street");
        assertThat(running(request, "community")).contains(ClockKind.FIRST_CONTACT);
        contact(request, "community");
        assertThat(running(request, "community"))
                .contains(ClockKind.RESOLUTION)
                .doesNotContain(ClockKind.FIRST_CONTACT);
        loop.complete(request, "ruleOnOwnership", FirstOptions.of("ruleOnOwnership"));
        assertThat(leads(request)).containsExactly("community CALLED");
    }

    @Test
    void who_ruled_stands_in_the_row_and_the_case_file_and_the_parties_are_told() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        loop.complete(
                request, "reportIn", Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));

        submit(
                request,
                "ruleOnOwnership",
                "street",
                Map.of("ruling", "REROUTE", "rerouteTo", "housing", "note", "按职责清单"));

        assertThat(rulings.returned(number(request)))
                .singleElement()
                .returns(Adjudicator.STREET, ReturnedCall::adjudicator)
                .returns(Ruling.REROUTE, ReturnedCall::ruling)
                .returns("housing", ReturnedCall::handledBy)
                .returns("street", ReturnedCall::ruledBy);
        assertThat(details(request, CaseEventKind.RULED)).singleElement().satisfies(detail -> assertThat(detail)
                .containsEntry("ruledBy", "street"));
        for (String party : List.of("sanitation", "housing", "street")) {
            assertThat(http.get("/api/notices?size=100").as(party).answer().text())
                    .as("notices of %s", party)
                    .contains(number(request))
                    .contains("OWNERSHIP_RULED");
        }
        assertThat(loop.view(request).history().toString()).doesNotContain("按职责清单");
    }

    @Test
    void whoever_rules_reads_the_return_with_its_evidence_in_the_case_and_so_does_the_next() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        submit(
                request,
                "reportIn",
                "sanitation",
                Map.of(
                        "response",
                        "RETURN",
                        "returnReason",
                        "NOT_OUR_DUTY",
                        "suggestedDepartment",
                        "housing",
                        "note",
                        "属装修垃圾",
                        "evidence",
                        "城建〔2024〕7号"));
        JsonNode open = returns(request, "ruleOnOwnership", "street").path(0);
        assertThat(open.path("reasonText").asText()).isEqualTo("not our duty");
        assertThat(open.path("suggested").path("code").asText()).isEqualTo("housing");
        assertThat(open.path("note").asText()).isEqualTo("属装修垃圾");
        assertThat(open.path("evidence").asText()).isEqualTo("城建〔2024〕7号");
        assertThat(open.path("ruling").path("adjudicatorText").asText()).isEqualTo("The street");
        assertThat(open.path("ruling").path("rulingText").isNull()).isTrue();

        submit(request, "ruleOnOwnership", "street", Map.of("ruling", "KEEP", "note", "清单载明"));

        JsonNode ruled = returns(request, "reportIn", "sanitation").path(0).path("ruling");
        assertThat(ruled.path("rulingText").asText()).isEqualTo("it stays where it is");
        assertThat(ruled.path("who").asText()).isEqualTo("Mishixiang Street (street coordinator)");
        assertThat(ruled.path("note").asText()).isEqualTo("清单载明");
    }

    private void contact(Receipt request, String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null));
        try {
            contacts.record(number(request), "已电话联系居民");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void submit(Receipt request, String key, String account, Map<String, String> answers) {
        String group = account.equals("community") ? "community-330105001052" : null;
        Task task = loop.tasksOf(request).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(key))
                .filter(open -> group == null || loop.askedGroup(open).equals(group))
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

    private List<ClockKind> running(Receipt request, String department) {
        return clocks.of(number(request)).stream()
                .filter(clock -> !clock.isStopped() && department.equals(clock.department()))
                .map(Clock::kind)
                .toList();
    }

    private JsonNode returns(Receipt request, String task, String account) {
        return http.get("/api/cases/of-task/" + loop.task(request, task).getId())
                .as(account)
                .with("Accept-Language", "en")
                .answer()
                .body()
                .path("returns");
    }

    private List<String> leads(Receipt request) {
        return whistles.calls(number(request)).stream()
                .filter(call -> call.role() == Role.LEAD && call.isInForce())
                .map(call -> call.department() + " " + call.state())
                .toList();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
