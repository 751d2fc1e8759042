package org.whistle.workflow.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.whistle.servicelevel.StepNotDue;

/**
 * A timer that rings before its step is due is set to when it is. That is no failed try: after some, nobody would be
 * told of the step at all.
 */
final class SetBackTooEarly implements FailedJobCommandFactory {

    private final FailedJobCommandFactory failures = new DefaultFailedJobCommandFactory();

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StepNotDue early) {
                return context -> setBack(context, job, early);
            }
        }
        return failures.getCommand(job, failure);
    }

    private static Object setBack(CommandContext context, String id, StepNotDue early) {
        JobEntity job = context.getJobManager().findJobById(id);
        if (job != null) {
            job.unlock();
            job.setDuedate(Date.from(early.due()));
        }
        return null;
    }
}
