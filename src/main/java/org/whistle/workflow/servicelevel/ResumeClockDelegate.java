package org.whistle.workflow.servicelevel;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.servicelevel.Pauses;
import org.whistle.workflow.UsedByModels;

/** The pause is over. */
@UsedByModels
class ResumeClockDelegate implements JavaDelegate {

    private final Pauses pauses;

    ResumeClockDelegate(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pauses.resume(execution.getProcessBusinessKey());
    }
}
