package org.whistle.workflow.appeal;

import org.whistle.appeal.AppealDecision;
import org.whistle.appeal.ExclusionDecision;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code handler-appeal.bpmn}, its forms and its table. */
public final class HandlerAppealProcess {

    public static final String KEY = "handlerAppeal";
    public static final String ELEMENT_DECIDE = "decideAppeal";
    public static final String ELEMENT_CONFIRM = "confirmExclusion";

    /** Which appeal it is; what stands in it stays in our own tables. */
    public static final ProcessVariable<String> APPEAL = Variables.text("appeal", 20);

    static final String APPEAL_WITHDRAWN = "appealWithdrawn";

    static final ProcessVariable<AppealDecision> APPEAL_DECISION =
            Variables.choice("appealDecision", AppealDecision.class);
    static final ProcessVariable<ExclusionDecision> EXCLUSION_DECISION =
            Variables.choice("exclusionDecision", ExclusionDecision.class);

    private HandlerAppealProcess() {}
}
