package org.whistle.workflow.servicelevel;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.DECISION;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.EXTENSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.servicelevel.ExtensionDecision;
import org.whistle.servicelevel.Extensions;
import org.whistle.workflow.UsedByModels;

/** Records whether more time is granted. */
@UsedByModels
class RecordExtensionDelegate implements JavaDelegate {

    private final Extensions extensions;

    RecordExtensionDelegate(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExtensionDecision decision = DECISION.takeFrom(execution);
        String note = NOTE.findAndTakeFrom(execution).orElse(null);
        extensions.decide(Long.parseLong(EXTENSION.from(execution)), decision, note);
        OUTCOME.setForThisStep(execution, decision.name());
    }
}
