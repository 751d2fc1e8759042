package org.whistle.workflow.servicelevel;

import org.whistle.servicelevel.ExtensionDecision;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code deadline-extension.bpmn} and its form. */
final class DeadlineExtensionProcess {

    static final String KEY = "deadlineExtension";
    static final String EXTENSION_LAPSED = "extensionLapsed";

    static final ProcessVariable<String> EXTENSION = Variables.text("extension", 20);
    static final ProcessVariable<ExtensionKind> EXTENSION_KIND = Variables.choice("extensionKind", ExtensionKind.class);
    static final ProcessVariable<ExtensionReason> REASON = Variables.choice("reason", ExtensionReason.class);
    static final ProcessVariable<Integer> GRANTED_BEFORE = Variables.number("grantedBefore");
    static final ProcessVariable<Boolean> ALLOWED = Variables.flag("allowed");
    static final ProcessVariable<String> LONGEST = Variables.text("longest", 20);
    static final ProcessVariable<String> APPROVER = Variables.text("approver", 20);
    static final ProcessVariable<ExtensionDecision> DECISION =
            Variables.choice("extensionDecision", ExtensionDecision.class);

    private DeadlineExtensionProcess() {}
}
