package org.whistle.workflow.loop;

import static org.whistle.workflow.ResidentRequestProcess.CHANNEL;
import static org.whistle.workflow.ResidentRequestProcess.COMMUNITY;
import static org.whistle.workflow.ResidentRequestProcess.ITEM;
import static org.whistle.workflow.ResidentRequestProcess.LEVEL;

import java.util.HashMap;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Level;
import org.whistle.evaluation.Evaluated;
import org.whistle.evaluation.EvaluationGiven;
import org.whistle.request.RequestFiled;
import org.whistle.request.RequestWithdrawn;
import org.whistle.servicelevel.Clocks;
import org.whistle.workflow.ResidentRequestProcess;
import org.whistle.workflow.engine.Collisions;
import org.whistle.workflow.evaluation.ResidentEvaluationProcess;

/** Hands what residents do to the engine, in the very transaction that stores it. */
@Component
class RequestLoop {

    private final RuntimeService runtime;
    private final Clocks clocks;

    RequestLoop(RuntimeService runtime, Clocks clocks) {
        this.runtime = runtime;
        this.clocks = clocks;
    }

    @EventListener
    void begin(RequestFiled filed) {
        // the first task is due by the promise, and an emergency raises the level it is screened by
        Level level = clocks.promise(filed.trackingNumber());
        runtime.createProcessInstanceByKey(ResidentRequestProcess.KEY)
                .businessKey(filed.trackingNumber())
                .setVariable(ITEM.name(), ITEM.write(filed.item()))
                .setVariable(COMMUNITY.name(), COMMUNITY.write(filed.community()))
                // only the first decision asks for these, in this very transaction
                .setVariable(LEVEL.name(), LEVEL.writeForThisStep(level))
                .setVariable(CHANNEL.name(), CHANNEL.writeForThisStep(filed.channel()))
                .execute();
    }

    @EventListener
    void end(RequestWithdrawn withdrawn) {
        correlate(runtime.createMessageCorrelation(ResidentRequestProcess.WITHDRAWN)
                .processInstanceBusinessKey(withdrawn.trackingNumber()));
    }

    @EventListener
    void goOn(EvaluationGiven given) {
        Evaluated evaluated = given.evaluated();
        correlate(runtime.createMessageCorrelation(ResidentEvaluationProcess.EVALUATION_GIVEN)
                .processInstanceBusinessKey(evaluated.trackingNumber())
                .setVariables(new HashMap<>(ResidentEvaluationProcess.judgedBy(evaluated))));
    }

    /** Nobody but this module knows the engine's own failures. */
    static void correlate(MessageCorrelationBuilder message) {
        try {
            message.correlate();
        } catch (MismatchingMessageCorrelationException overtaken) {
            throw new ConcurrencyFailureException("Somebody else moved the request in the same moment", overtaken);
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
    }
}
