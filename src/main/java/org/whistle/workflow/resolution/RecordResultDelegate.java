package org.whistle.workflow.resolution;

import static org.whistle.workflow.ResidentRequestProcess.DEPARTMENT;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Resolutions;
import org.whistle.workflow.ReplyForm;
import org.whistle.workflow.UsedByModels;
import org.whistle.workflow.resolution.JointResolutionProcess.Step;

/** Keeps what the lead department did, or whom else it needs. */
@UsedByModels
class RecordResultDelegate implements JavaDelegate {

    private final Resolutions resolutions;

    RecordResultDelegate(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String trackingNumber = execution.getProcessBusinessKey();
        String department = DEPARTMENT.from(execution);
        ResultForm form = ResultForm.takeFrom(execution);
        if (form.step() == Step.CALL_IN) {
            resolutions.callIn(trackingNumber, department, form.further(), form.note());
        } else {
            resolutions.submit(trackingNumber, department, ReplyForm.takeFrom(execution));
        }
        OUTCOME.setForThisStep(execution, form.step().name());
    }
}
