package org.whistle.workflow.appeal;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.appeal.HandlerAppealProcess.APPEAL;
import static org.whistle.workflow.appeal.HandlerAppealProcess.EXCLUSION_DECISION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.appeal.AppealDecisions;
import org.whistle.appeal.ExclusionDecision;
import org.whistle.workflow.UsedByModels;

/** Records whether a second person confirms the exclusion. */
@UsedByModels
class RecordExclusionDelegate implements JavaDelegate {

    private final AppealDecisions decisions;

    RecordExclusionDelegate(AppealDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExclusionDecision decision = EXCLUSION_DECISION.takeFrom(execution);
        String note = NOTE.findAndTakeFrom(execution).orElse(null);
        decisions.confirm(Long.parseLong(APPEAL.from(execution)), decision, note);
        OUTCOME.setForThisStep(execution, decision.name());
    }
}
