package org.whistle.workflow.appeal;

import static org.whistle.workflow.ResidentRequestProcess.OUTCOME;
import static org.whistle.workflow.appeal.HandlerAppealProcess.APPEAL;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.whistle.appeal.Appeal;
import org.whistle.appeal.AppealRaised;
import org.whistle.appeal.AppealState;
import org.whistle.appeal.AppealTakenBack;
import org.whistle.workflow.engine.Collisions;

/** Contested marks are decided on in the engine, from the transaction on in which they are contested. */
@Component
class AppealProcesses {

    private final RuntimeService runtime;

    AppealProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void begin(AppealRaised raised) {
        Appeal appeal = raised.appeal();
        runtime.createProcessInstanceByKey(HandlerAppealProcess.KEY)
                .businessKey(appeal.trackingNumber())
                .setVariable(APPEAL.name(), APPEAL.write(String.valueOf(appeal.id())))
                .setVariable(OUTCOME.name(), OUTCOME.writeForThisStep(outcome(appeal.state())))
                .execute();
    }

    /** The first gateway asks whether anybody has to decide before the exclusion is confirmed. */
    private static String outcome(AppealState state) {
        return state == AppealState.PROPOSED ? "PROPOSE" : "APPEAL";
    }

    @EventListener
    void end(AppealTakenBack takenBack) {
        Appeal appeal = takenBack.appeal();
        if (isGone(appeal)) {
            // an administrator removed it in the engine: there is nobody left to be told
            return;
        }
        try {
            runtime.createMessageCorrelation(HandlerAppealProcess.APPEAL_WITHDRAWN)
                    .processInstanceBusinessKey(appeal.trackingNumber())
                    .processInstanceVariableEquals(APPEAL.name(), String.valueOf(appeal.id()))
                    .correlate();
        } catch (MismatchingMessageCorrelationException overtaken) {
            throw new ConcurrencyFailureException("Somebody else decided in the same moment", overtaken);
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
    }

    private boolean isGone(Appeal appeal) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(HandlerAppealProcess.KEY)
                        .processInstanceBusinessKey(appeal.trackingNumber())
                        .variableValueEquals(APPEAL.name(), String.valueOf(appeal.id()))
                        .count()
                == 0;
    }
}
