package org.whistle.workflow.loop;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.request.ClosedWithLeading;
import org.whistle.request.MergeUndone;
import org.whistle.request.RequestMerged;
import org.whistle.workflow.ResidentRequestProcess;
import org.whistle.workflow.engine.AfterTheCommand;

/**
 * All that is open of a merged request rests in the engine as it stands: its tasks, rulings and meetings, in all called
 * processes. So an undone merge finds exactly what was.
 */
@Component
class MergedRequests {

    private final RuntimeService runtime;
    private final AfterTheCommand afterwards;

    MergedRequests(RuntimeService runtime, AfterTheCommand afterwards) {
        this.runtime = runtime;
        this.afterwards = afterwards;
    }

    @EventListener
    void rest(RequestMerged merged) {
        afterwards.run(() -> {
            // somebody who did a task in the same moment may have opened the next one meanwhile
            for (List<String> awake = awake(merged.trackingNumber());
                    !awake.isEmpty();
                    awake = awake(merged.trackingNumber())) {
                awake.forEach(runtime::suspendProcessInstanceById);
            }
        });
    }

    /** Screening that decided to merge decides anew; whatever else rested goes on. */
    @EventListener
    void goOn(MergeUndone undone) {
        afterwards.run(() -> {
            wake(undone.trackingNumber());
            runtime.createMessageCorrelation(ResidentRequestProcess.MERGE_UNDONE)
                    .processInstanceBusinessKey(undone.trackingNumber())
                    .correlateAll();
        });
    }

    @EventListener
    void end(ClosedWithLeading closed) {
        afterwards.run(() -> {
            wake(closed.trackingNumber());
            runtime.createMessageCorrelation(ResidentRequestProcess.LEADING_ENDED)
                    .processInstanceBusinessKey(closed.trackingNumber())
                    .correlateAll();
        });
    }

    private List<String> awake(String trackingNumber) {
        return ids(of(trackingNumber).active());
    }

    private void wake(String trackingNumber) {
        ids(of(trackingNumber).suspended()).forEach(runtime::activateProcessInstanceById);
    }

    private ProcessInstanceQuery of(String trackingNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(trackingNumber);
    }

    private static List<String> ids(ProcessInstanceQuery instances) {
        return instances.list().stream().map(ProcessInstance::getId).toList();
    }
}
