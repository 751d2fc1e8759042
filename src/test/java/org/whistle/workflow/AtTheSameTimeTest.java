package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.testing.AtOnce;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Several people at the same moment. */
@WholeApplication
class AtTheSameTimeTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Http http;

    @RepeatedTest(10)
    void three_departments_report_in_at_once_and_none_is_sent_away() throws Exception {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "reportIn");

        List<Throwable> failures = AtOnce.failures(loop.tasksOf(request).stream()
                .map(task -> (Runnable) () -> loop.complete(task, FirstOptions.of("reportIn")))
                .toArray(Runnable[]::new));

        assertThat(failures).isEmpty();
        assertThat(loop.openTasks(request)).containsExactly("holdJointMeeting");
        assertThat(loop.view(request).stage()).isEqualTo(Stage.JOINT_RESOLUTION);
    }

    @RepeatedTest(5)
    void a_task_is_completed_by_one_of_two_and_recorded_once() throws Exception {
        Receipt request = loop.file(Items.RUBBISH);
        Task task = loop.task(request, "checkOnSite");
        Runnable complete = () -> loop.complete(task, FirstOptions.of("checkOnSite"));

        List<Throwable> failures = AtOnce.failures(complete, complete);

        assertThat(failures).hasSize(1);
        assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        assertThat(loop.view(request).history())
                .extracting(entry -> entry.kind().name())
                .containsOnlyOnce("CHECKED_ON_SITE");
    }

    @RepeatedTest(5)
    void the_resident_and_the_call_taker_answer_at_once_and_one_answer_counts() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        Task callBack = loop.task(request, "callBack");

        List<Throwable> failures = AtOnce.failures(
                () -> loop.complete(callBack, FirstOptions.of("callBack")),
                () -> evaluations.answer(
                        request.trackingNumber().value(),
                        request.secret(),
                        new Answer(true, Satisfaction.SATISFIED, null)));

        assertThat(failures).hasSize(1);
        loop.assertEnded(request, Status.CLOSED);
        assertThat(loop.view(request).history())
                .extracting(entry -> entry.kind().name())
                .containsOnlyOnce("EVALUATED", "CLOSED");
    }

    @RepeatedTest(10)
    void a_resident_withdraws_while_a_department_reports_in_and_neither_meets_a_fault() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Task task = loop.task(request, "reportIn");
        String withdrawal = "/api/requests/" + request.trackingNumber() + "/withdrawal?secret=" + request.secret();

        List<Integer> statuses =
                AtOnce.answers(() -> http.post(withdrawal, "{}").answer().status(), () -> http.submit(
                                task, Map.of("response", "ACCEPT"))
                        .as("sanitation")
                        .answer()
                        .status());

        assertThat(statuses).contains(200).isSubsetOf(200, 204, 404, 409);
        loop.assertEnded(request, Status.WITHDRAWN);
    }
}
