package org.whistle.workflow.appeal;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.appeal.HandlerAppealProcess.APPEAL;
import static org.whistle.workflow.appeal.HandlerAppealProcess.APPEAL_DECISION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.appeal.AppealDecision;
import org.whistle.appeal.AppealDecisions;
import org.whistle.workflow.UsedByModels;

/** Records whether the appeal is upheld, which proposes the exclusion. */
@UsedByModels
class RecordAppealDelegate implements JavaDelegate {

    private final AppealDecisions decisions;

    RecordAppealDelegate(AppealDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AppealDecision decision = APPEAL_DECISION.takeFrom(execution);
        String note = NOTE.findAndTakeFrom(execution).orElse(null);
        decisions.decide(Long.parseLong(APPEAL.from(execution)), decision, note);
        OUTCOME.setForThisStep(execution, decision.name());
    }
}
