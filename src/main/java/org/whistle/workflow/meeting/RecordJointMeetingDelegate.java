package org.whistle.workflow.meeting;

import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.meeting.JointMeetingProcess.AGREEMENT;
import static org.whistle.workflow.meeting.JointMeetingProcess.MINUTES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.meeting.Agreement;
import org.whistle.meeting.JointMeetings;
import org.whistle.meeting.MeetingOutcome;
import org.whistle.workflow.UsedByModels;

/** Records how a joint meeting ended; where the matter goes then is the domain's to say. */
@UsedByModels
class RecordJointMeetingDelegate implements JavaDelegate {

    private final JointMeetings meetings;

    RecordJointMeetingDelegate(JointMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Agreement agreement = AGREEMENT.takeFrom(execution);
        MeetingOutcome outcome =
                meetings.record(execution.getProcessBusinessKey(), agreement, MINUTES.takeFrom(execution));
        OUTCOME.setForThisStep(execution, outcome.name());
    }
}
