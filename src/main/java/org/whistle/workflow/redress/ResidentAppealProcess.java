package org.whistle.workflow.redress;

import org.whistle.redress.ResidentAppealDecision;
import org.whistle.request.RedoRoute;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code resident-appeal.bpmn} and its form. */
public final class ResidentAppealProcess {

    public static final String KEY = "residentAppeal";
    public static final String ELEMENT_REVIEW = "reviewResidentAppeal";

    /** Which appeal it is; what stands in it stays in our own tables. */
    public static final ProcessVariable<String> RESIDENT_APPEAL = Variables.text("residentAppeal", 20);

    static final String LAPSED = "residentAppealLapsed";

    static final ProcessVariable<ResidentAppealDecision> DECISION =
            Variables.choice("residentAppealDecision", ResidentAppealDecision.class);
    static final ProcessVariable<RedoRoute> ROUTE = Variables.choice("redoRoute", RedoRoute.class);
    static final ProcessVariable<String> ANSWER = Variables.text("answer", 2000);

    private ResidentAppealProcess() {}
}
