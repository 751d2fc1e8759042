package org.whistle.workflow.cockpit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;
import org.whistle.supervision.Models;

/** The models as they are deployed. A version of one never changes, so it is read once. */
@Component
class EngineModels implements Models {

    private final RepositoryService repository;
    private final TaskService tasks;
    private final WaitingRows waiting;
    private final Map<String, Process> processes = new ConcurrentHashMap<>();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    EngineModels(RepositoryService repository, TaskService tasks, WaitingRows waiting) {
        this.repository = repository;
        this.tasks = tasks;
        this.waiting = waiting;
    }

    @Override
    public Optional<Process> process(String key, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .list()
                .stream()
                .findFirst()
                .map(definition -> processes.computeIfAbsent(definition.getId(), id -> process(definition)));
    }

    private Process process(ProcessDefinition definition) {
        Map<String, String> labels = new HashMap<>();
        repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null)
                .forEach(node -> labels.put(node.getId(), node.getName()));
        String name = definition.getName() == null ? definition.getKey() : definition.getName();
        return new Process(definition.getId(), name, Map.copyOf(labels));
    }

    @Override
    public Optional<Table> table(String key, Integer version) {
        if (version == null) {
            return definition(key, null).flatMap(latest -> table(key, latest.getVersion()));
        }
        return Optional.ofNullable(tables.computeIfAbsent(
                key + ":" + version,
                one -> definition(key, version).map(this::table).orElse(null)));
    }

    private Optional<DecisionDefinition> definition(String key, Integer version) {
        DecisionDefinitionQuery query =
                repository.createDecisionDefinitionQuery().decisionDefinitionKey(key);
        return (version == null ? query.latestVersion() : query.decisionDefinitionVersion(version))
                .list().stream().findFirst();
    }

    private Table table(DecisionDefinition definition) {
        Decision decision = repository.getDmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        Map<String, String> outputs = new LinkedHashMap<>();
        Map<String, Rule> rules = new HashMap<>();
        if (decision.getExpression() instanceof DecisionTable table) {
            for (Output output : table.getOutputs()) {
                outputs.put(output.getName(), output.getLabel() == null ? output.getName() : output.getLabel());
            }
            List<org.camunda.bpm.model.dmn.instance.Rule> all = new ArrayList<>(table.getRules());
            for (int row = 0; row < all.size(); row++) {
                rules.put(all.get(row).getId(), new Rule(row + 1, annotation(all.get(row))));
            }
        }
        String name = definition.getName() == null ? definition.getKey() : definition.getName();
        return new Table(name, Map.copyOf(outputs), Map.copyOf(rules));
    }

    private static String annotation(org.camunda.bpm.model.dmn.instance.Rule rule) {
        return rule.getDescription() == null ? null : rule.getDescription().getTextContent();
    }

    @Override
    public Optional<Known> known(String definition) {
        return repository.createProcessDefinitionQuery().processDefinitionId(definition).list().stream()
                .findFirst()
                .map(found -> new Known(found.getKey(), found.getVersion()));
    }

    @Override
    public Map<String, Waiting> waiting(String definition, List<String> prefixes) {
        return waiting.of(definition, prefixes);
    }

    @Override
    public Map<String, Instant> dues(String trackingNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(trackingNumber).list().stream()
                .filter(task -> task.getDueDate() != null)
                .collect(Collectors.toMap(
                        task -> Models.place(task.getProcessInstanceId(), task.getTaskDefinitionKey()),
                        task -> task.getDueDate().toInstant(),
                        (one, other) -> one.isBefore(other) ? one : other));
    }
}
