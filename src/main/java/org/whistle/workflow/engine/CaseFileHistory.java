package org.whistle.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseFile;

/**
 * Takes the engine's own history events into the case file, so that every model is audited without a line of code and
 * the engine's history tables stay empty.
 */
@Component
class CaseFileHistory implements HistoryEventHandler {

    private final ObjectProvider<CaseFile> caseFile;
    private final RuleNotes notes = new RuleNotes();

    /** The case file is asked for late, because the engine is made before it. */
    CaseFileHistory(ObjectProvider<CaseFile> caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        Map<String, Object> compact = CompactEvent.of(event);
        if (event instanceof HistoricDecisionEvaluationEvent decision) {
            notes.add(decision.getRootHistoricDecisionInstance(), compact);
            if (HeardDecisions.takes(compact)) {
                return;
            }
        }
        if (!compact.isEmpty()) {
            caseFile.getObject().appendEngineEvent(caseKey(event), compact);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** The tracking number; for what belongs to no request, the instance, or the engine itself. */
    private static String caseKey(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance && instance.getBusinessKey() != null) {
            return instance.getBusinessKey();
        }
        String instanceId = event instanceof HistoricDecisionEvaluationEvent decision
                ? decision.getRootHistoricDecisionInstance().getProcessInstanceId()
                : event.getProcessInstanceId();
        if (instanceId == null) {
            return "engine";
        }
        ExecutionEntity instance =
                Context.getCommandContext().getExecutionManager().findExecutionById(instanceId);
        return instance == null || instance.getBusinessKey() == null
                ? "instance:" + instanceId
                : instance.getBusinessKey();
    }
}
