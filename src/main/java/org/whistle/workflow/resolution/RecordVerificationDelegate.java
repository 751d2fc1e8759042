package org.whistle.workflow.resolution;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.resolution.JointResolutionProcess.SEEN;
import static org.whistle.workflow.resolution.JointResolutionProcess.VERIFICATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Resolutions;
import org.whistle.casework.Verification;
import org.whistle.workflow.UsedByModels;

/** Records what the grid worker saw of the result. */
@UsedByModels
class RecordVerificationDelegate implements JavaDelegate {

    private final Resolutions resolutions;

    RecordVerificationDelegate(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Verification verification = VERIFICATION.takeFrom(execution);
        resolutions.verify(
                execution.getProcessBusinessKey(),
                verification,
                NOTE.findAndTakeFrom(execution).orElse(null),
                SEEN.findAndTakeFrom(execution).orElse(null));
        OUTCOME.setForThisStep(execution, verification.name());
    }
}
