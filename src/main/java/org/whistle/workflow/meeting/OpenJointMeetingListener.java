package org.whistle.workflow.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.whistle.meeting.JointMeetings;
import org.whistle.workflow.UsedByModels;

/** A meeting is due from the moment somebody is asked to hold it. */
@UsedByModels
class OpenJointMeetingListener implements ExecutionListener {

    private final JointMeetings meetings;

    OpenJointMeetingListener(JointMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        meetings.open(execution.getProcessBusinessKey());
    }
}
