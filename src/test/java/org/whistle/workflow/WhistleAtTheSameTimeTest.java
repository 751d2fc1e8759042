package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Two people decide on a whistle at the same moment: one wins, the other is told, and nothing is lost. */
@WholeApplication
class WhistleAtTheSameTimeTest {

    private static final Map<String, String> UPHOLD = Map.of("whistleRuling", "UPHOLD", "note", "须派遣");
    private static final Map<String, String> DISMISS = Map.of("whistleRuling", "DISMISS", "note", "不必吹哨");
    private static final Map<String, String> REFUSE =
            Map.of("dispatch", "REFUSE", "whistleRefusal", "OTHER", "note", "不宜吹哨");
    private static final Map<String, String> DISPATCH = Map.of("dispatch", "AS_PROPOSED");

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Whistles whistles;

    @RepeatedTest(5)
    void the_street_dispatches_and_refuses_at_once() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Task task = loop.task(request, "dispatchWhistle");

        List<Integer> statuses =
                AtOnce.answers(() -> submit(task, "street", DISPATCH), () -> submit(task, "street", REFUSE));

        assertOneWon(statuses);
        boolean dispatched = loop.openTasks(request).equals(List.of("reportIn"));
        assertThat(loop.openTasks(request)).containsExactly(dispatched ? "reportIn" : "screenRequest");
        assertThat(whistles.calls(request.trackingNumber().value())).hasSize(dispatched ? 1 : 0);
    }

    @RepeatedTest(5)
    void two_supervisors_rule_at_once() throws Exception {
        Receipt request = insisted();
        Task task = loop.task(request, "ruleOnWhistle");

        List<Integer> statuses =
                AtOnce.answers(() -> submit(task, "supervisor", UPHOLD), () -> submit(task, "supervisor", DISMISS));

        assertOneWon(statuses);
        assertThat(loop.openTasks(request)).hasSize(1).isSubsetOf("dispatchWhistle", "screenRequest");
    }

    @RepeatedTest(5)
    void a_resident_withdraws_while_the_district_rules() throws Exception {
        Receipt request = insisted();
        Task task = loop.task(request, "ruleOnWhistle");
        String withdrawal = "/api/requests/" + request.trackingNumber() + "/withdrawal?secret=" + request.secret();

        List<Integer> statuses = AtOnce.answers(
                () -> http.post(withdrawal, "{}").answer().status(), () -> submit(task, "supervisor", UPHOLD));

        assertThat(statuses).contains(200).isSubsetOf(200, 204, 404, 409);
        loop.assertEnded(request, Status.WITHDRAWN);
    }

    @RepeatedTest(5)
    void departments_rerouted_at_once_get_different_order_numbers() throws Exception {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");
        for (String department : List.of("police", "justice")) {
            loop.complete(
                    loop.reportInOf(request, department),
                    Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
        }
        // the street rules on the first dispute, the district on the second
        Map<Boolean, Task> rulings = loop.tasksOf(request).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("ruleOnOwnership"))
                .collect(Collectors.toMap(task -> loop.askedGroup(task).startsWith("street-"), Function.identity()));

        List<Integer> statuses = AtOnce.answers(
                () -> submit(rulings.get(true), "street", reroute("housing")),
                () -> submit(rulings.get(false), "supervisor", reroute("landscape")));

        assertThat(statuses).containsExactly(204, 204);
        assertThat(whistles.calls(request.trackingNumber().value()))
                .hasSize(5)
                .extracting(WhistleCall::number)
                .doesNotHaveDuplicates();
    }

    private Receipt insisted() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        assertThat(submit(loop.task(request, "dispatchWhistle"), "street", REFUSE))
                .isEqualTo(204);
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));
        return request;
    }

    private static void assertOneWon(List<Integer> statuses) {
        assertThat(statuses).containsOnlyOnce(204);
        assertThat(statuses).isSubsetOf(204, 400, 404, 409);
    }

    private int submit(Task task, String account, Map<String, String> answers) {
        return http.submit(task, answers).as(account).answer().status();
    }

    private static Map<String, String> reroute(String department) {
        return Map.of("ruling", "REROUTE", "rerouteTo", department, "note", "按职责清单改派");
    }
}
