package org.whistle.workflow.whistle;

import static org.whistle.workflow.ResidentRequestProcess.NOTE;
import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.whistle.CommunityWhistleProcess.WHISTLE_RULING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.WhistleRuling;
import org.whistle.casework.WhistleRulings;
import org.whistle.workflow.UsedByModels;

/** Records how the district rules on a whistle on which the community insists. */
@UsedByModels
class RecordWhistleRulingDelegate implements JavaDelegate {

    private final WhistleRulings rulings;

    RecordWhistleRulingDelegate(WhistleRulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WhistleRuling ruling = WHISTLE_RULING.takeFrom(execution);
        rulings.rule(
                execution.getProcessBusinessKey(),
                ruling,
                NOTE.findAndTakeFrom(execution).orElse(null));
        OUTCOME.setForThisStep(execution, ruling.name());
    }
}
