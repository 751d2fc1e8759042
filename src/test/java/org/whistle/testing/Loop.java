package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.Channel;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.request.Status;
import org.whistle.workflow.ResidentRequestProcess;

/** Drives requests through the loop the way people do. */
@Component
public class Loop {

    private final Requests requests;
    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final ManagementService management;

    Loop(
            ProcessEngine engine,
            Requests requests,
            TaskService tasks,
            FormService forms,
            RuntimeService runtime,
            ManagementService management) {
        BpmnAwareTests.init(engine);
        this.requests = requests;
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.management = management;
    }

    /** Somebody files a request for an item through the portal. */
    public Receipt file(String item) {
        return file(item, Channel.PORTAL);
    }

    public Receipt file(String item, Channel channel) {
        return requests.file(
                new NewRequest("三官弄 3 号门口的情况，请派人来看。", item, "三官弄 3 号", null, null, null, channel, null, null));
    }

    /** Files and completes, in order, with the first option everywhere, up to the named task of the loop. */
    public Receipt fileUpTo(String item, String task) {
        return stepUpTo(file(item), task);
    }

    /** Files what somebody wants and completes, in order, with the first option everywhere, up to the named task of the loop. */
    public Receipt carryUpTo(NewRequest request, String task) {
        return stepUpTo(requests.file(request), task);
    }

    /** Completes, in order, with the first option everywhere, up to the named task of the loop. */
    public Receipt stepUpTo(Receipt receipt, String task) {
        for (int step = 0; step < 40; step++) {
            if (openTasks(receipt).contains(task)) {
                return receipt;
            }
            Task next = tasksOf(receipt).get(0);
            complete(next, FirstOptions.of(next.getTaskDefinitionKey()));
        }
        throw new AssertionError("No task " + task + " on the way of " + receipt.trackingNumber());
    }

    /** @return the keys of the tasks that wait, sorted */
    public List<String> openTasks(Receipt receipt) {
        return tasksOf(receipt).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public List<Task> tasksOf(Receipt receipt) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(receipt.trackingNumber().value())
                .list();
    }

    /** @return the one task of the key that waits */
    public Task task(Receipt receipt, String key) {
        List<Task> found = tasksOf(receipt).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .toList();
        assertThat(found)
                .as("%s of %s, open: %s", key, receipt.trackingNumber(), openTasks(receipt))
                .hasSize(1);
        return found.get(0);
    }

    /** @return the one group that is asked to do the task */
    public String askedGroup(Task task) {
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
        assertThat(links).as("groups asked for %s", task.getName()).hasSize(1);
        return links.get(0).getGroupId();
    }

    /** Answers the form of the one task of the key. */
    public void complete(Receipt receipt, String key, Map<String, Object> answers) {
        complete(task(receipt, key), answers);
    }

    public void complete(Task task, Map<String, Object> answers) {
        forms.submitTaskForm(task.getId(), answers);
    }

    /** The task of a department among several that wait for theirs. */
    public Task reportInOf(Receipt receipt, String department) {
        return tasksOf(receipt).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("reportIn"))
                .filter(task -> askedGroup(task).equals("department-" + department))
                .findFirst()
                .orElseThrow(() -> new AssertionError(department + " is not asked to report in"));
    }

    /** Runs the timers of a request that are due by now, the earliest first, and those that they bring about. */
    public void runDueTimers(Receipt receipt) {
        for (Optional<Job> due = firstDue(receipt); due.isPresent(); due = firstDue(receipt)) {
            management.executeJob(due.get().getId());
        }
    }

    private Optional<Job> firstDue(Receipt receipt) {
        Set<String> instances = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(receipt.trackingNumber().value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return management.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .findFirst();
    }

    /** @return what the resident sees */
    public RequestView view(Receipt receipt) {
        return requests.view(receipt.trackingNumber().value(), receipt.secret());
    }

    /** @return what the engine holds of a request in its variables, as texts */
    public List<String> variablesOf(Receipt receipt) {
        String[] instances = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(receipt.trackingNumber().value())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        return runtime.createVariableInstanceQuery().processInstanceIdIn(instances).list().stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
    }

    public void withdraw(Receipt receipt) {
        requests.withdraw(receipt.trackingNumber().value(), receipt.secret(), "问题已自行解决");
    }

    /** @return the instance of the loop itself */
    public ProcessInstance instance(Receipt receipt) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(receipt.trackingNumber().value(), ResidentRequestProcess.KEY)
                .singleResult();
    }

    /** @return whether the engine still holds anything of the request */
    public boolean isRunning(Receipt receipt) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(receipt.trackingNumber().value())
                        .count()
                > 0;
    }

    /** The request has ended so, for its resident and for the engine. */
    public void assertEnded(Receipt request, Status status) {
        assertThat(view(request).status()).isEqualTo(status);
        assertThat(isRunning(request)).isFalse();
    }

    /** The step is refused, and the refusal names the field. */
    public static void assertRefused(String field, ThrowingCallable step) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(step).satisfies(refusal -> assertThat(refusal.field())
                .contains(field));
    }
}
