package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.AccessMatrix;
import org.whistle.problem.Refusal;
import org.whistle.workflow.meeting.JointMeetingProcess;
import org.whistle.workflow.redress.ResidentAppealProcess;

/** Finds the request behind a task, for those who may read the task or are asked to do it, and for nobody else. */
@Component
class TaskDoor {

    private static final Pattern OF_A_UNIT = Pattern.compile("^(?:grid|community|street|department)-");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    TaskDoor(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /**
     * The request behind a task.
     *
     * @param due by when the task is to be done, or null where nothing says
     * @param ofAppeal whether it is about an appeal of the resident, which has a time of its own
     */
    record Behind(String trackingNumber, Instant due, boolean ofAppeal) {}

    /** @return the requests by task, without the tasks that the caller may not read */
    Map<String, Behind> behind(Collection<String> taskIds, Authentication caller) {
        List<Task> readable = readable(taskIds, caller);
        if (readable.isEmpty()) {
            return Map.of();
        }
        Map<String, String> numbers = businessKeys(readable);
        Map<String, Behind> found = new LinkedHashMap<>();
        readable.stream()
                .filter(task -> numbers.get(task.getProcessInstanceId()) != null)
                .forEach(task -> found.put(task.getId(), behind(task, numbers.get(task.getProcessInstanceId()))));
        return found;
    }

    private static Behind behind(Task task, String number) {
        return new Behind(
                number,
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                ResidentAppealProcess.ELEMENT_REVIEW.equals(task.getTaskDefinitionKey()));
    }

    /** @throws Refusal when the caller may not read the task, or no request is behind it */
    String numberFor(String taskId, Authentication caller) {
        Behind found = behind(List.of(taskId), caller).get(taskId);
        if (found == null) {
            throw Refusal.notFound("no-such-task", taskId);
        }
        return found.trackingNumber();
    }

    /**
     * @return the tracking number behind a task, for those who may know what was said and shown in its case
     * @throws Refusal when the caller may not read the task, or of cases only the bare facts
     */
    String numberForReader(String taskId, Authentication caller) {
        if (!readsCases(caller)) {
            throw Refusal.notFound("no-such-task", taskId);
        }
        return numberFor(taskId, caller);
    }

    /** Whether it concerns the caller what people say in cases; administrators keep the tasks going without it. */
    static boolean readsCases(Authentication caller) {
        return AccessMatrix.readsCases(groups(caller));
    }

    /**
     * @return the tracking number behind a task that the caller is asked to do: by name, or as one of a group
     * @throws Refusal when the caller may not read the task, or only read it
     */
    String numberForAsked(String taskId, Authentication caller) {
        String number = numberFor(taskId, caller);
        if (!isAsked(taskId, caller)) {
            throw Refusal.forbidden("task-asks-others");
        }
        return number;
    }

    /** Whether the caller is to do the task; a supervisor, for one, reads tasks that ask others. */
    boolean isAsked(String taskId, Authentication caller) {
        TaskQuery asked = tasks.createTaskQuery().taskId(taskId).or().taskAssignee(caller.getName());
        List<String> groups = groups(caller);
        if (!groups.isEmpty()) {
            asked.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        return asked.endOr().count() > 0;
    }

    /**
     * @return in whose name the caller speaks who is asked to do the task: the unit that it asks, or the group of a role;
     *     empty for those whom it does not ask
     */
    Optional<String> askingUnit(String taskId, Authentication caller) {
        if (!isAsked(taskId, caller)) {
            return Optional.empty();
        }
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(group -> OF_A_UNIT.matcher(group).replaceFirst(""))
                .findFirst()
                // a task without a group asks one person by name
                .or(() -> Optional.of(caller.getName()));
    }

    /** Whether the caller is asked to hold the joint meeting of the case, or to rule on its dispute. */
    boolean holdsMeeting(String taskId, Authentication caller) {
        return tasks.createTaskQuery()
                                .taskId(taskId)
                                .taskDefinitionKeyIn(JointMeetingProcess.ELEMENT_HOLD, JointMeetingProcess.ELEMENT_RULE)
                                .count()
                        > 0
                && isAsked(taskId, caller);
    }

    /** @throws Refusal when there is no such task any more */
    String keyOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getTaskDefinitionKey)
                .orElseThrow(() -> Refusal.notFound("no-such-task", taskId));
    }

    private static List<String> groups(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private List<Task> readable(Collection<String> taskIds, Authentication caller) {
        identity.setAuthentication(caller.getName(), groups(caller));
        try {
            return tasks.createTaskQuery()
                    .taskIdIn(taskIds.toArray(String[]::new))
                    .list();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Map<String, String> businessKeys(List<Task> readable) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        readable.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
