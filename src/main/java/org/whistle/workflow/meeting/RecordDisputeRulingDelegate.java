package org.whistle.workflow.meeting;

import static org.whistle.workflow.meeting.JointMeetingProcess.DISPUTE_RULING;
import static org.whistle.workflow.meeting.JointMeetingProcess.MEASURES;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.meeting.DisputeRuling;
import org.whistle.meeting.JointMeetings;
import org.whistle.workflow.UsedByModels;

/** Records what the district ruled where two meetings did not agree. */
@UsedByModels
class RecordDisputeRulingDelegate implements JavaDelegate {

    private final JointMeetings meetings;

    RecordDisputeRulingDelegate(JointMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DisputeRuling ruling = DISPUTE_RULING.takeFrom(execution);
        meetings.rule(execution.getProcessBusinessKey(), ruling, MEASURES.takeFrom(execution));
    }
}
