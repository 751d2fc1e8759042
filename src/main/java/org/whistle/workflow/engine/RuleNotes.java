package org.whistle.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the annotations of a table say of its rules. A version of a table never changes, so it is read once. */
final class RuleNotes {

    private static final int LONGEST = 400;

    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    private record Table(int version, Map<String, String> notes) {}

    /** Adds to what is kept of a decision its version, and in words why it is so. */
    void add(HistoricDecisionInstanceEntity decision, Map<String, Object> compact) {
        Table table = tables.computeIfAbsent(decision.getDecisionDefinitionId(), RuleNotes::read);
        compact.put("v", table.version());
        String why = decision.getOutputs().stream()
                .map(HistoricDecisionOutputInstance::getRuleId)
                .distinct()
                .map(table.notes()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (!why.isEmpty()) {
            compact.put("why", why.length() > LONGEST ? why.substring(0, LONGEST) : why);
        }
    }

    /** The engine tells of a decision in the middle of a command, from which its own memory of models is at hand. */
    private static Table read(String definition) {
        DeploymentCache cache = Context.getProcessEngineConfiguration().getDeploymentCache();
        DmnModelInstance model = cache.findDmnModelInstanceForDecisionDefinition(definition);
        Map<String, String> notes = new HashMap<>();
        model.getModelElementsByType(Rule.class)
                .forEach(rule -> note(rule).ifPresent(note -> notes.put(rule.getId(), note)));
        return new Table(cache.findDeployedDecisionDefinitionById(definition).getVersion(), Map.copyOf(notes));
    }

    private static Optional<String> note(DmnElement rule) {
        return Optional.ofNullable(rule.getDescription())
                .map(ModelElementInstance::getTextContent)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
