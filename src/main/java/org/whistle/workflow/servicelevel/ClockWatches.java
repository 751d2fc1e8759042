package org.whistle.workflow.servicelevel;

import static org.whistle.workflow.servicelevel.ServiceLevelWatchProcess.CLOCK;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.ClockChanged;
import org.whistle.servicelevel.ClockStarted;
import org.whistle.servicelevel.Clocks;
import org.whistle.workflow.engine.Collisions;

/** Every clock has a watch in the engine, begun and told of changes in the transaction of the clock itself. */
@Component
class ClockWatches {

    private final RuntimeService runtime;
    private final Clocks clocks;

    ClockWatches(RuntimeService runtime, Clocks clocks) {
        this.runtime = runtime;
        this.clocks = clocks;
    }

    /** A clock can begin in a pause: the department is called, or called instead of another, while the request stands. */
    @EventListener
    void begin(ClockStarted started) {
        ProcessInstantiationBuilder watch = runtime.createProcessInstanceByKey(ServiceLevelWatchProcess.KEY)
                .businessKey(started.trackingNumber())
                .setVariable(CLOCK.name(), String.valueOf(started.clock()));
        if (clocks.get(started.clock()).isPaused()) {
            watch.startBeforeActivity(ServiceLevelWatchProcess.ELEMENT_PAUSED);
        }
        watch.execute();
    }

    /** A watch that is just ending its own pause has no ear for it, and needs none. */
    @EventListener
    void tell(ClockChanged changed) {
        try {
            runtime.createMessageCorrelation(ServiceLevelWatchProcess.CLOCK_CHANGED)
                    .processInstanceBusinessKey(changed.trackingNumber())
                    .processInstanceVariableEquals(CLOCK.name(), String.valueOf(changed.clock()))
                    .correlateAll();
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
    }
}
