package org.whistle.workflow.resolution;

import java.util.List;
import org.whistle.casework.Verification;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code joint-resolution.bpmn} and its forms. */
final class JointResolutionProcess {

    static final String KEY = "jointResolution";

    static final ProcessVariable<Verification> VERIFICATION = Variables.choice("verification", Verification.class);
    static final ProcessVariable<Step> STEP = Variables.choice("step", Step.class);
    static final ProcessVariable<List<String>> FURTHER_DEPARTMENTS = Variables.list("furtherDepartments");
    static final ProcessVariable<String> SEEN = Variables.text("seen", 200);

    private JointResolutionProcess() {}

    /** What the lead department does next. */
    enum Step {
        SUBMIT,
        CALL_IN
    }
}
