package org.whistle.workflow.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;

/**
 * What is worth keeping of a history event. The members: {@code e} what happened, {@code p} process, {@code v} its
 * version, {@code i} instance, {@code a} activity, {@code t} task, {@code to} the new value, {@code due} by when a task was
 * to be done that is over; of a decision {@code d} its key, {@code v} its version, {@code in} and {@code out} by the labels
 * and names of its columns, {@code why} the annotation of the rule that matched.
 */
final class CompactEvent {

    /** Activities that take no time are told once, when they are over. */
    private static final Set<String> LASTING = Set.of(
            "userTask",
            "callActivity",
            "subProcess",
            "multiInstanceBody",
            "receiveTask",
            "intermediateTimer",
            "intermediateMessageCatch",
            "eventBasedGateway");

    private CompactEvent() {}

    /** @return the members, none where the event is not worth keeping */
    static Map<String, Object> of(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance) {
            return process(instance);
        }
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            return task(task);
        }
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            return activity(activity);
        }
        if (event instanceof HistoricDecisionEvaluationEvent decision) {
            return decision(decision.getRootHistoricDecisionInstance());
        }
        if (event instanceof HistoricIncidentEventEntity incident) {
            return compact(
                    "incident-" + event.getEventType(),
                    event,
                    "a",
                    incident.getActivityId(),
                    "kind",
                    incident.getIncidentType());
        }
        return event instanceof UserOperationLogEntryEventEntity operation ? operation(operation) : Map.of();
    }

    private static Map<String, Object> process(HistoricProcessInstanceEventEntity instance) {
        Map<String, Object> compact = compact(
                "process-" + instance.getEventType(),
                instance,
                "p",
                instance.getProcessDefinitionKey(),
                "v",
                instance.getProcessDefinitionVersion());
        if (instance.getDeleteReason() != null) {
            compact.put("reason", instance.getDeleteReason());
        }
        return compact;
    }

    private static Map<String, Object> task(HistoricTaskInstanceEventEntity task) {
        Map<String, Object> compact =
                compact("task-" + task.getEventType(), task, "t", task.getTaskId(), "a", task.getTaskDefinitionKey());
        if (task.getAssignee() != null) {
            compact.put("to", task.getAssignee());
        }
        if (task.getDueDate() != null && !task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            compact.put("due", task.getDueDate().toInstant().toString());
        }
        return compact;
    }

    private static Map<String, Object> activity(HistoricActivityInstanceEventEntity activity) {
        boolean begins = activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START);
        if (begins && !LASTING.contains(activity.getActivityType())) {
            return Map.of();
        }
        Map<String, Object> compact = compact(
                "activity-" + activity.getEventType(),
                activity,
                "a",
                activity.getActivityId(),
                "n",
                activity.getActivityInstanceId());
        if (activity.isCanceled()) {
            compact.put("canceled", true);
        }
        return compact;
    }

    private static Map<String, Object> decision(HistoricDecisionInstanceEntity decision) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        decision.getInputs().forEach(input -> inputs.put(input.getClauseName(), input.getValue()));
        List<Map<String, Object>> outputs = decision.getOutputs().stream()
                .map(output -> {
                    Map<String, Object> members = new HashMap<>();
                    members.put("rule", output.getRuleId());
                    members.put(output.getVariableName(), output.getValue());
                    return members;
                })
                .toList();
        return compact(
                "decision",
                decision,
                "d",
                decision.getDecisionDefinitionKey(),
                "name",
                decision.getDecisionDefinitionName(),
                "a",
                decision.getActivityId(),
                "in",
                inputs,
                "out",
                outputs);
    }

    private static Map<String, Object> operation(UserOperationLogEntryEventEntity operation) {
        // completing a task is told by the task itself
        if ("Complete".equals(operation.getOperationType())) {
            return Map.of();
        }
        Map<String, Object> compact = compact(
                "operation",
                operation,
                "op",
                operation.getOperationType(),
                "on",
                operation.getEntityType(),
                "t",
                operation.getTaskId(),
                "property",
                operation.getProperty());
        if ("assignee".equals(operation.getProperty()) && operation.getNewValue() != null) {
            compact.put("to", operation.getNewValue());
        }
        return compact;
    }

    private static Map<String, Object> compact(String what, HistoryEvent event, Object... members) {
        Map<String, Object> compact = new LinkedHashMap<>();
        compact.put("e", what);
        if (event.getProcessInstanceId() != null) {
            compact.put("i", event.getProcessInstanceId());
        }
        for (int member = 0; member < members.length; member += 2) {
            if (members[member + 1] != null) {
                compact.put((String) members[member], members[member + 1]);
            }
        }
        return compact;
    }
}
