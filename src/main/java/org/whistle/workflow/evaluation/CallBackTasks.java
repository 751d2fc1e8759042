package org.whistle.workflow.evaluation;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.evaluation.CallBackLapsed;
import org.whistle.evaluation.CallBackWanted;
import org.whistle.evaluation.IndependentCallNeeded;
import org.whistle.evaluation.NotCalled;
import org.whistle.problem.Refusal;
import org.whistle.servicelevel.CallClocks;
import org.whistle.workflow.engine.AfterTheCommand;
import org.whistle.workflow.engine.Collisions;

/** Who has to call a resident gets a task for it, and loses it when nobody needs the call any more. */
@Component
class CallBackTasks {

    private final RuntimeService runtime;
    private final CallClocks clocks;
    private final AfterTheCommand afterwards;

    CallBackTasks(RuntimeService runtime, CallClocks clocks, AfterTheCommand afterwards) {
        this.runtime = runtime;
        this.clocks = clocks;
        this.afterwards = afterwards;
    }

    /** The clock has begun with the result, in this very command; only after it there is a watch that can be told. */
    @EventListener
    void spare(NotCalled spared) {
        afterwards.run(() -> clocks.spare(spared.trackingNumber()));
    }

    @EventListener
    void begin(IndependentCallNeeded needed) {
        runtime.createProcessInstanceByKey(ResidentCallBackProcess.KEY)
                .businessKey(needed.trackingNumber())
                .execute();
    }

    /** Where the call is just being recorded, or was to come before the end of the evaluation, nobody listens. */
    @EventListener
    void end(CallBackLapsed lapsed) {
        try {
            runtime.createMessageCorrelation(ResidentCallBackProcess.CALL_BACK_LAPSED)
                    .processInstanceBusinessKey(lapsed.trackingNumber())
                    .correlateAll();
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
    }

    @EventListener
    void open(CallBackWanted wanted) {
        try {
            runtime.createMessageCorrelation(ResidentEvaluationProcess.CALL_BACK_WANTED)
                    .processInstanceBusinessKey(wanted.trackingNumber())
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("call-back-open");
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
    }
}
