package org.whistle.workflow.loop;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.request.PartsEnded;
import org.whistle.request.RequestSplit;
import org.whistle.workflow.ResidentRequestProcess;

/** A request that was split waits in the engine for its parts, which run the loop by themselves. */
@Component
class SplitRequests {

    private final RuntimeService runtime;

    SplitRequests(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void await(RequestSplit split) {
        tell(ResidentRequestProcess.OTHERS_GO_ON, split.trackingNumber());
    }

    @EventListener
    void end(PartsEnded ended) {
        tell(ResidentRequestProcess.OTHERS_ENDED, ended.trackingNumber());
    }

    private void tell(String message, String trackingNumber) {
        RequestLoop.correlate(runtime.createMessageCorrelation(message).processInstanceBusinessKey(trackingNumber));
    }
}
