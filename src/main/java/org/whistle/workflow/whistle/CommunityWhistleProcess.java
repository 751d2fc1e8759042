package org.whistle.workflow.whistle;

import java.util.List;
import org.whistle.casework.WhistleRefusal;
import org.whistle.casework.WhistleRuling;
import org.whistle.catalogue.WhistleKind;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code community-whistle.bpmn} and its form. */
final class CommunityWhistleProcess {

    static final String KEY = "communityWhistle";

    static final ProcessVariable<DispatchAnswer> DISPATCH = Variables.choice("dispatch", DispatchAnswer.class);
    static final ProcessVariable<WhistleKind> WHISTLE_KIND = Variables.choice("whistleKind", WhistleKind.class);
    static final ProcessVariable<String> LEAD = Variables.text("lead", 40);
    static final ProcessVariable<List<String>> SUPPORTING = Variables.list("supporting");
    static final ProcessVariable<Meeting> MEETING = Variables.choice("meeting", Meeting.class);
    static final ProcessVariable<WhistleRefusal> WHISTLE_REFUSAL =
            Variables.choice("whistleRefusal", WhistleRefusal.class);
    static final ProcessVariable<WhistleRuling> WHISTLE_RULING = Variables.choice("whistleRuling", WhistleRuling.class);

    private CommunityWhistleProcess() {}

    /** Whether the proposal becomes the order, another one does, or none. */
    enum DispatchAnswer {
        AS_PROPOSED,
        CHANGE,
        REFUSE
    }

    /** Whether a joint meeting is held. */
    enum Meeting {
        NO,
        YES
    }
}
