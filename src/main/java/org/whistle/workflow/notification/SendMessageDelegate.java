package org.whistle.workflow.notification;

import static org.whistle.workflow.notification.MessageDeliveryProcess.OUTCOME;
import static org.whistle.workflow.notification.MessageDeliveryProcess.PATIENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistle.notification.Deliveries;
import org.whistle.notification.NextDelivery;
import org.whistle.workflow.UsedByModels;

/** Sends the oldest message that waits for the recipient. */
@UsedByModels
class SendMessageDelegate implements JavaDelegate {

    private final Deliveries deliveries;

    SendMessageDelegate(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextDelivery next = deliveries.sendNext(execution.getProcessBusinessKey());
        OUTCOME.setForThisStep(execution, next.step());
        PATIENCE.setForThisStep(execution, next.patience().toString());
    }
}
