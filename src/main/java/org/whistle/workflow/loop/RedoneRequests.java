package org.whistle.workflow.loop;

import static org.whistle.workflow.ResidentRequestProcess.CHANNEL;
import static org.whistle.workflow.ResidentRequestProcess.COMMUNITY;
import static org.whistle.workflow.ResidentRequestProcess.ITEM;
import static org.whistle.workflow.ResidentRequestProcess.LEVEL;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Level;
import org.whistle.request.RedoFiled;
import org.whistle.request.RedoRoute;
import org.whistle.request.RequestProgress;
import org.whistle.servicelevel.Clocks;
import org.whistle.workflow.ResidentRequestProcess;

/** What was settled and is worked on again begins where the supervisor says, with a promise of its own. */
@Component
class RedoneRequests {

    private final RuntimeService runtime;
    private final RequestProgress requests;
    private final Clocks clocks;

    RedoneRequests(RuntimeService runtime, RequestProgress requests, Clocks clocks) {
        this.runtime = runtime;
        this.requests = requests;
        this.clocks = clocks;
    }

    @EventListener
    void begin(RedoFiled filed) {
        Level level = clocks.promise(filed.trackingNumber());
        // the stage of the receipt is left out, and what it tells is told here
        requests.issueReceipt(filed.trackingNumber());
        runtime.createProcessInstanceByKey(ResidentRequestProcess.KEY)
                .businessKey(filed.trackingNumber())
                .setVariable(ITEM.name(), ITEM.write(filed.item()))
                .setVariable(COMMUNITY.name(), COMMUNITY.write(filed.community()))
                .setVariable(LEVEL.name(), LEVEL.writeForThisStep(level))
                .setVariable(CHANNEL.name(), CHANNEL.writeForThisStep(filed.channel()))
                .startBeforeActivity(
                        filed.route() == RedoRoute.REPORT
                                ? ResidentRequestProcess.ELEMENT_REPORT
                                : ResidentRequestProcess.ELEMENT_WHISTLE)
                .execute();
    }
}
