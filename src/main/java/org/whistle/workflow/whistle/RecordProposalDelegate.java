package org.whistle.workflow.whistle;

import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.casework.Whistles;
import org.whistle.workflow.UsedByModels;

/** Keeps whom the dispatch table proposes, for the street to see. */
@UsedByModels
class RecordProposalDelegate implements JavaDelegate {

    private final Whistles whistles;

    RecordProposalDelegate(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OUTCOME.setForThisStep(
                execution,
                whistles.propose(execution.getProcessBusinessKey(), DispatchDecision.takeFrom(execution))
                        .name());
    }
}
