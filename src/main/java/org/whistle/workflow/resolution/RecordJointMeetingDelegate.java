package org.whistle.workflow.resolution;

import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.resolution.JointResolutionProcess.AGREEMENT;
import static org.whistle.workflow.resolution.JointResolutionProcess.MINUTES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Agreement;
import org.whistle.casework.Resolutions;
import org.whistle.workflow.UsedByModels;

/** Keeps the minutes of a joint meeting. */
@UsedByModels
class RecordJointMeetingDelegate implements JavaDelegate {

    private final Resolutions resolutions;

    RecordJointMeetingDelegate(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Agreement agreement = AGREEMENT.takeFrom(execution);
        resolutions.holdMeeting(execution.getProcessBusinessKey(), agreement, MINUTES.takeFrom(execution));
        OUTCOME.setForThisStep(execution, agreement.name());
    }
}
