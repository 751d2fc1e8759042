package org.whistle.workflow.notification;

import org.whistle.notification.DeliveryStep;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code message-delivery.bpmn}. */
final class MessageDeliveryProcess {

    static final String KEY = "messageDelivery";

    static final ProcessVariable<DeliveryStep> OUTCOME = Variables.choice("outcome", DeliveryStep.class);
    /** How long nothing is tried, in ISO 8601. */
    static final ProcessVariable<String> PATIENCE = Variables.text("patience", 40);

    private MessageDeliveryProcess() {}
}
