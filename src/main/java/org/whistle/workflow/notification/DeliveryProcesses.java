package org.whistle.workflow.notification;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.notification.DeliveryWanted;
import org.whistle.workflow.engine.AfterTheCommand;

/** Every recipient for whom something waits has a delivery in the engine, begun in the transaction of the message. */
@Component
class DeliveryProcesses {

    private final RuntimeService runtime;
    private final AfterTheCommand afterwards;

    DeliveryProcesses(RuntimeService runtime, AfterTheCommand afterwards) {
        this.runtime = runtime;
        this.afterwards = afterwards;
    }

    /** Who writes to a case file needs no right to send mail; and the case file is written when no command runs any more. */
    @EventListener
    void begin(DeliveryWanted wanted) {
        afterwards.inNobodysName(() -> runtime.createProcessInstanceByKey(MessageDeliveryProcess.KEY)
                .businessKey(wanted.delivery())
                .execute());
    }
}
