package org.whistle.workflow.loop;

import static org.whistle.workflow.ResidentRequestProcess.CHANNEL;
import static org.whistle.workflow.ResidentRequestProcess.COMMUNITY;
import static org.whistle.workflow.ResidentRequestProcess.ITEM;
import static org.whistle.workflow.ResidentRequestProcess.LEVEL;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.request.ClosedWithLeading;
import org.whistle.request.MergeUndone;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestMerged;
import org.whistle.request.RequestProgress;
import org.whistle.workflow.ResidentRequestProcess;
import org.whistle.workflow.appeal.HandlerAppealProcess;
import org.whistle.workflow.engine.AfterTheCommand;
import org.whistle.workflow.redress.ResidentAppealProcess;
import org.whistle.workflow.servicelevel.ServiceLevelWatchProcess;

/**
 * All that is open of a merged request rests in the engine as it stands: its tasks, rulings and meetings, in all called
 * processes. Only the watch of its promise and appeals do not. So an undone merge finds exactly what was.
 */
@Component
class MergedRequests {

    private final RuntimeService runtime;
    private final RequestProgress requests;
    private final AfterTheCommand afterwards;

    MergedRequests(RuntimeService runtime, RequestProgress requests, AfterTheCommand afterwards) {
        this.runtime = runtime;
        this.requests = requests;
        this.afterwards = afterwards;
    }

    @EventListener
    void rest(RequestMerged merged) {
        afterwards.run(() -> suspend(merged.trackingNumber()));
    }

    /**
     * Who did a task in the same moment was first, or is sent away from now on. What they opened meanwhile is seen only
     * when all that was there before is held; so it is gone through until nothing is new.
     */
    private void suspend(String trackingNumber) {
        List<String> held = List.of();
        List<String> open = ids(resting(trackingNumber));
        while (!open.isEmpty() && !held.equals(open)) {
            open.forEach(runtime::suspendProcessInstanceById);
            held = open;
            open = ids(resting(trackingNumber));
        }
        ids(resting(trackingNumber)).forEach(runtime::suspendProcessInstanceById);
    }

    /** Screening that decided to merge decides anew; whatever else rested goes on. */
    @EventListener
    void goOn(MergeUndone undone) {
        afterwards.run(() -> {
            wake(undone.trackingNumber());
            correlate(ResidentRequestProcess.MERGE_UNDONE, undone.trackingNumber());
            if (!isInTheLoop(undone.trackingNumber())) {
                beginAnew(requests.facts(undone.trackingNumber()));
            }
        });
    }

    private boolean isInTheLoop(String trackingNumber) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(trackingNumber, ResidentRequestProcess.KEY)
                        .count()
                > 0;
    }

    /** What was merged while a merge was still an end has nothing left here: it begins with the report. */
    private void beginAnew(RequestFacts facts) {
        runtime.createProcessInstanceByKey(ResidentRequestProcess.KEY)
                .businessKey(facts.trackingNumber())
                .setVariable(ITEM.name(), ITEM.write(facts.item()))
                .setVariable(COMMUNITY.name(), COMMUNITY.write(facts.community()))
                .setVariable(LEVEL.name(), LEVEL.writeForThisStep(facts.level()))
                .setVariable(CHANNEL.name(), CHANNEL.writeForThisStep(facts.channel()))
                .startBeforeActivity(ResidentRequestProcess.ELEMENT_REPORT)
                .execute();
    }

    @EventListener
    void end(ClosedWithLeading closed) {
        afterwards.run(() -> {
            wake(closed.trackingNumber());
            // one event subprocess for what others carry: each more would be paid for by every request
            correlate(ResidentRequestProcess.OTHERS_GO_ON, closed.trackingNumber());
            correlate(ResidentRequestProcess.OTHERS_ENDED, closed.trackingNumber());
        });
    }

    /** Nobody may listen: of what was merged while a merge was still an end, there is nothing here. */
    private void correlate(String message, String trackingNumber) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(trackingNumber)
                .correlateAll();
    }

    private void wake(String trackingNumber) {
        ids(of(trackingNumber).suspended()).forEach(runtime::activateProcessInstanceById);
    }

    /**
     * The promise runs on, so its watch stays awake; the watches of the clocks that stopped have ended. Marks of a merged
     * request are contested as those of any other.
     */
    private ProcessInstanceQuery resting(String trackingNumber) {
        return of(trackingNumber)
                .processDefinitionKeyNotIn(
                        ServiceLevelWatchProcess.KEY, HandlerAppealProcess.KEY, ResidentAppealProcess.KEY);
    }

    private ProcessInstanceQuery of(String trackingNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(trackingNumber);
    }

    private static List<String> ids(ProcessInstanceQuery instances) {
        return instances.orderByProcessInstanceId().asc().list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
