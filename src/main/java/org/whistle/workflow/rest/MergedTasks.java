package org.whistle.workflow.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.Merges;

/** A task that rests because its request was merged: whoever still has it open is told where the matter goes on. */
@Component
class MergedTasks {

    private static final Pattern ABOUT_TASK = Pattern.compile(".*/task/(?<task>[^/]+)/.*");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Merges merges;

    MergedTasks(TaskService tasks, RuntimeService runtime, IdentityService identity, Merges merges) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.merges = merges;
    }

    /** @return the refusal; nothing where the address names no task of a merged request */
    Optional<Refusal> behindTaskOf(String address) {
        Matcher matcher = ABOUT_TASK.matcher(address);
        return matcher.matches()
                ? trackingNumber(matcher.group("task"))
                        .map(number -> merges.of(number).mergedInto())
                        .map(leading -> Refusal.conflict("merged-away", leading))
                : Optional.empty();
    }

    /** Asked in nobody's name: whoever could open the task may hear this. */
    private Optional<String> trackingNumber(String id) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                    .flatMap(task -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                            .processInstanceId(task.getProcessInstanceId())
                            .singleResult()))
                    .map(ProcessInstance::getBusinessKey);
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
