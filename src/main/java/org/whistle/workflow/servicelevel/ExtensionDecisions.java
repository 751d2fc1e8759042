package org.whistle.workflow.servicelevel;

import static org.whistle.workflow.ResidentRequestProcess.COMMUNITY;
import static org.whistle.workflow.ResidentRequestProcess.LEVEL;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.EXTENSION;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.EXTENSION_KIND;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.GRANTED_BEFORE;
import static org.whistle.workflow.servicelevel.DeadlineExtensionProcess.REASON;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionAsked;
import org.whistle.servicelevel.ExtensionLapsed;

/** A wish for more time is decided in the engine, from the transaction on in which it is asked. */
@Component
class ExtensionDecisions {

    private final RuntimeService runtime;

    ExtensionDecisions(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void begin(ExtensionAsked asked) {
        Extension extension = asked.extension();
        runtime.createProcessInstanceByKey(DeadlineExtensionProcess.KEY)
                .businessKey(extension.trackingNumber())
                .setVariable(EXTENSION.name(), String.valueOf(extension.id()))
                .setVariable(COMMUNITY.name(), COMMUNITY.write(asked.community()))
                // only the rules ask for these, in this very transaction
                .setVariable(EXTENSION_KIND.name(), EXTENSION_KIND.writeForThisStep(extension.kind()))
                .setVariable(REASON.name(), REASON.writeForThisStep(extension.reason()))
                .setVariable(GRANTED_BEFORE.name(), GRANTED_BEFORE.writeForThisStep(asked.grantedBefore()))
                .setVariable(LEVEL.name(), LEVEL.writeForThisStep(asked.level()))
                .execute();
    }

    /** Where the wish lapses because it is just being decided upon, nobody listens any more. */
    @EventListener
    void end(ExtensionLapsed lapsed) {
        runtime.createMessageCorrelation(DeadlineExtensionProcess.EXTENSION_LAPSED)
                .processInstanceBusinessKey(lapsed.trackingNumber())
                .correlateAll();
    }
}
