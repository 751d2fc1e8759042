package org.whistle.workflow.whistle;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.casework.Proposal;
import org.whistle.catalogue.WhistleKind;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** What {@code dispatchRequest} decides; empty where no rule matches. */
final class DispatchDecision {

    static final ProcessVariable<String> LEAD = Variables.text("proposedLead", 40);
    static final ProcessVariable<List<String>> SUPPORTING = Variables.list("proposedSupporting");
    static final ProcessVariable<WhistleKind> KIND = Variables.choice("proposedKind", WhistleKind.class);
    static final ProcessVariable<Boolean> JOINT = Variables.flag("proposedJoint");

    private DispatchDecision() {}

    /** Takes it out of the engine: the proposal is kept with the order. */
    static Optional<Proposal> takeFrom(VariableScope scope) {
        Optional<String> lead = LEAD.findAndTakeFrom(scope);
        List<String> supporting = SUPPORTING.findAndTakeFrom(scope).orElse(List.of());
        Optional<WhistleKind> kind = KIND.findAndTakeFrom(scope);
        boolean joint = JOINT.findAndTakeFrom(scope).orElse(Boolean.FALSE);
        return lead.map(code -> new Proposal(code, supporting, kind.orElse(WhistleKind.DAILY), joint));
    }
}
