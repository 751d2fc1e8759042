package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A task that rests while somebody answers it, though its request is merged into no other one. */
@WholeApplication
class TaskOnHoldDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private RuntimeService runtime;

    @Test
    void whoever_answers_a_task_on_hold_is_told_so_and_answers_it_later() {
        Task task = loop.task(loop.file("01-02"), "checkOnSite");
        runtime.suspendProcessInstanceById(task.getProcessInstanceId());

        Answer onHold = check(task);

        assertProblem(onHold, 409);
        assertThat(onHold.at("detail")).contains("暂停");
        runtime.activateProcessInstanceById(task.getProcessInstanceId());
        assertThat(check(task).status()).isEqualTo(204);
    }

    private Answer check(Task task) {
        return http.submit(task, Map.of("finding", "CONFIRMED")).as("grid").answer();
    }
}
