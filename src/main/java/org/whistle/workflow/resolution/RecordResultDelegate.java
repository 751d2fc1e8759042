package org.whistle.workflow.resolution;

import static org.whistle.workflow.ResidentRequestProcess.DEPARTMENT;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Resolutions;
import org.whistle.workflow.ReplyForm;
import org.whistle.workflow.UsedByModels;

/** Keeps what the lead department did. */
@UsedByModels
class RecordResultDelegate implements JavaDelegate {

    private final Resolutions resolutions;

    RecordResultDelegate(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resolutions.submit(
                execution.getProcessBusinessKey(), DEPARTMENT.from(execution), ReplyForm.takeFrom(execution));
        OUTCOME.setForThisStep(execution, "SUBMIT");
    }
}
