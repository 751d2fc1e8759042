package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.ReturnedCall;
import org.whistle.casework.Ruling;
import org.whistle.casework.Rulings;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.Whistles;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Several people at the same moment about one return: one wins, the others are told, nothing is lost. */
@WholeApplication
class RulingAtTheSameTimeTest {

    private static final Map<String, String> KEEP = Map.of("ruling", "KEEP", "note", "由环卫办理");
    private static final Map<String, String> REROUTE =
            Map.of("ruling", "REROUTE", "rerouteTo", "housing", "note", "由住建办理");

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Whistles whistles;

    @Autowired
    private CaseFile caseFile;

    @RepeatedTest(10)
    void of_two_adjudicators_one_rules_and_the_other_is_told() throws Exception {
        Receipt request = returned();
        Task task = loop.task(request, "ruleOnOwnership");

        List<Answer> answers =
                AtOnce.answers(List.of(() -> submit(task, "street", KEEP), () -> submit(task, "admin", REROUTE)));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
        assertTold(answers);
        boolean kept = answers.get(0).status() == 204;
        assertThat(rulings.returned(number(request)))
                .singleElement()
                .returns(kept ? Ruling.KEEP : Ruling.REROUTE, ReturnedCall::ruling)
                .returns(kept ? "street" : "admin", ReturnedCall::ruledBy);
        assertThat(entries(request, CaseEventKind.RULED)).isEqualTo(1);
        assertThat(lead(request)).containsExactly(kept ? "sanitation" : "housing");
        assertThat(loop.openTasks(request)).containsExactly("reportIn");
    }

    @RepeatedTest(10)
    void a_resident_withdraws_during_a_ruling_and_neither_meets_a_fault() throws Exception {
        Receipt request = returned();
        Task task = loop.task(request, "ruleOnOwnership");
        String withdrawal = "/api/requests/" + request.trackingNumber() + "/withdrawal?secret=" + request.secret();

        List<Answer> answers = AtOnce.answers(
                List.of(() -> http.post(withdrawal, "{}").answer(), () -> submit(task, "street", REROUTE)));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        assertTold(answers);
        loop.assertEnded(request, Status.WITHDRAWN);
        boolean ruled = answers.get(1).status() == 204;
        assertThat(entries(request, CaseEventKind.RULED)).isEqualTo(ruled ? 1 : 0);
        assertThat(lead(request)).containsExactly(ruled ? "housing" : "sanitation");
    }

    @RepeatedTest(5)
    void three_departments_return_at_once_and_each_return_is_ruled_on() throws Exception {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");

        List<Answer> answers = AtOnce.answers(loop.tasksOf(request).stream()
                .map(task -> (Supplier<Answer>) () -> submit(
                        task, "admin", Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责")))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(204);
        assertThat(loop.openTasks(request)).containsExactly("ruleOnOwnership", "ruleOnOwnership", "ruleOnOwnership");
        assertThat(loop.tasksOf(request).stream().map(loop::askedGroup))
                .containsExactlyInAnyOrder("street-330105001", "role-supervisor", "role-supervisor");
        assertThat(lead(request)).containsExactly("community");
    }

    private Receipt returned() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        loop.complete(
                request, "reportIn", Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
        return request;
    }

    private Answer submit(Task task, String account, Map<String, String> answers) {
        return http.submit(task, answers).as(account).answer();
    }

    private static void assertTold(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() >= 300).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isIn(404, 409);
            assertThat(answer.type()).contains("problem+json");
            assertThat(answer.at("detail")).isNotBlank();
        });
    }

    private long entries(Receipt request, CaseEventKind kind) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry -> entry.kind() == kind)
                .count();
    }

    private List<String> lead(Receipt request) {
        return whistles.calls(number(request)).stream()
                .filter(call -> call.role() == Role.LEAD && call.isInForce())
                .map(WhistleCall::department)
                .toList();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
