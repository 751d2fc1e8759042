package org.whistle.workflow.servicelevel;

import static org.whistle.workflow.servicelevel.ServiceLevelWatchProcess.CLOCK;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.ClockChanged;
import org.whistle.servicelevel.ClockStarted;

/** Every clock has a watch in the engine, begun and told of changes in the transaction of the clock itself. */
@Component
class ClockWatches {

    private final RuntimeService runtime;

    ClockWatches(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void begin(ClockStarted started) {
        runtime.createProcessInstanceByKey(ServiceLevelWatchProcess.KEY)
                .businessKey(started.trackingNumber())
                .setVariable(CLOCK.name(), String.valueOf(started.clock()))
                .execute();
    }

    /** A watch that is just ending its own pause has no ear for it, and needs none. */
    @EventListener
    void tell(ClockChanged changed) {
        try {
            runtime.createMessageCorrelation(ServiceLevelWatchProcess.CLOCK_CHANGED)
                    .processInstanceBusinessKey(changed.trackingNumber())
                    .processInstanceVariableEquals(CLOCK.name(), String.valueOf(changed.clock()))
                    .correlateAll();
        } catch (OptimisticLockingException overtaken) {
            throw new ConcurrencyFailureException("Somebody else moved the clock in the same moment", overtaken);
        }
    }
}
