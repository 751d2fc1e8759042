package org.whistle.workflow.meeting;

import org.whistle.meeting.Agreement;
import org.whistle.meeting.DisputeRuling;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code joint-meeting.bpmn} and its forms. */
public final class JointMeetingProcess {

    public static final String KEY = "jointMeeting";
    public static final String ELEMENT_HOLD = "holdJointMeeting";
    public static final String ELEMENT_RULE = "ruleOnDispute";

    static final ProcessVariable<Agreement> AGREEMENT = Variables.choice("agreement", Agreement.class);
    static final ProcessVariable<String> MINUTES = Variables.text("minutes", 2000);
    static final ProcessVariable<DisputeRuling> DISPUTE_RULING = Variables.choice("disputeRuling", DisputeRuling.class);
    static final ProcessVariable<String> MEASURES = Variables.text("measures", 2000);

    private JointMeetingProcess() {}
}
