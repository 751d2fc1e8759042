package org.whistle.workflow.resolution;

import org.whistle.casework.Verification;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code joint-resolution.bpmn} and its forms. */
final class JointResolutionProcess {

    static final String KEY = "jointResolution";

    static final ProcessVariable<Verification> VERIFICATION = Variables.choice("verification", Verification.class);

    private JointResolutionProcess() {}
}
