package org.whistle.workflow.meeting;

import static org.whistle.workflow.meeting.CommitmentFulfilmentProcess.COMMITMENT;
import static org.whistle.workflow.meeting.CommitmentFulfilmentProcess.EVIDENCE;
import static org.whistle.workflow.meeting.CommitmentFulfilmentProcess.FULFILMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.meeting.Commitments;
import org.whistle.meeting.Fulfilment;
import org.whistle.workflow.UsedByModels;

/** Records what became of a commitment. */
@UsedByModels
class RecordFulfilmentDelegate implements JavaDelegate {

    private final Commitments commitments;

    RecordFulfilmentDelegate(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fulfilment fulfilment = FULFILMENT.takeFrom(execution);
        String evidence = EVIDENCE.findAndTakeFrom(execution).orElse(null);
        commitments.settle(Long.parseLong(COMMITMENT.from(execution)), fulfilment, evidence);
    }
}
