package org.whistle.workflow.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.DeadlineMoved;

/**
 * Asks every open task's own due date expression again, so that new models follow their clocks too. A duration such as
 * {@code P3BD} counts from the task's beginning and stays.
 */
@Component
class DueDatesOfModels {

    private final ProcessEngine engine;

    DueDatesOfModels(ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    open(moved.trackingNumber()).forEach(task -> follow((TaskEntity) task));
                    return null;
                });
    }

    private List<Task> open(String trackingNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(trackingNumber)
                .list();
    }

    private static void follow(TaskEntity task) {
        Expression expression = task.getTaskDefinition().getDueDateExpression();
        if (expression != null
                && isWaiting(task)
                && expression.getValue(task) instanceof Date due
                && !due.equals(task.getDueDate())) {
            task.setDueDate(due);
        }
    }

    /** The task by which the deadline moves is just being completed. */
    private static boolean isWaiting(TaskEntity task) {
        return task.getTaskDefinitionKey().equals(task.getExecution().getActivityId());
    }
}
