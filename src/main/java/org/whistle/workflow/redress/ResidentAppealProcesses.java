package org.whistle.workflow.redress;

import static org.whistle.workflow.redress.ResidentAppealProcess.RESIDENT_APPEAL;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.redress.ResidentAppealFiled;
import org.whistle.redress.ResidentAppealLapsed;

/** Appeals of residents are decided on in the engine, from the transaction on in which they are filed. */
@Component
class ResidentAppealProcesses {

    private final RuntimeService runtime;

    ResidentAppealProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void begin(ResidentAppealFiled filed) {
        runtime.createProcessInstanceByKey(ResidentAppealProcess.KEY)
                .businessKey(filed.trackingNumber())
                .setVariable(RESIDENT_APPEAL.name(), RESIDENT_APPEAL.write(String.valueOf(filed.appealId())))
                .execute();
    }

    /** Nobody may listen: an administrator can have removed it in the engine. */
    @EventListener
    void end(ResidentAppealLapsed lapsed) {
        runtime.createMessageCorrelation(ResidentAppealProcess.LAPSED)
                .processInstanceBusinessKey(lapsed.trackingNumber())
                .processInstanceVariableEquals(RESIDENT_APPEAL.name(), String.valueOf(lapsed.appealId()))
                .correlateAll();
    }
}
