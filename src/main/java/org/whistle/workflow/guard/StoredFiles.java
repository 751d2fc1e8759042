package org.whistle.workflow.guard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files in the engine's tables count: the latest processes and decisions, those that instances follow, and the
 * decisions and forms that came with these. A form that came alone is looked at when it comes, and runs nothing.
 */
@Component
class StoredFiles {

    private final RepositoryService repository;
    private final JdbcClient database;

    StoredFiles(RepositoryService repository, JdbcClient database) {
        this.repository = repository;
        this.database = database;
    }

    List<StoredFile> all(CommandContext engine) {
        List<ProcessDefinition> followed = followed();
        List<StoredFile> files = new ArrayList<>();
        followed.stream()
                .collect(groupingBy(ProcessDefinition::getDeploymentId, groupingBy(ProcessDefinition::getResourceName)))
                .forEach((deployment, processes) -> processes.forEach(
                        (name, of) -> files.add(new StoredFile(deployment, name, FileKind.PROCESS, of))));
        Set<String> deployments =
                followed.stream().map(ProcessDefinition::getDeploymentId).collect(toSet());
        decisions(engine, deployments).forEach(one -> files.add(beside(one, FileKind.DECISION)));
        deployments.stream()
                .flatMap(deployment ->
                        engine.getCamundaFormDefinitionManager().findDefinitionsByDeploymentId(deployment).stream())
                .forEach(form -> files.add(beside(form, FileKind.FORM)));
        return files.stream().distinct().toList();
    }

    /** What is begun from now on, and what was begun and is not at its end. */
    private List<ProcessDefinition> followed() {
        Set<String> running = database.sql("select distinct proc_def_id_ from act_ru_execution")
                .query(String.class)
                .set();
        Set<String> latest = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .collect(toSet());
        return repository.createProcessDefinitionQuery().list().stream()
                .filter(process -> latest.contains(process.getId()) || running.contains(process.getId()))
                .toList();
    }

    private Stream<ResourceDefinition> decisions(CommandContext engine, Set<String> deployments) {
        Stream<ResourceDefinition> latest = repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(ResourceDefinition.class::cast);
        Stream<ResourceDefinition> bound = deployments.stream()
                .flatMap(deployment ->
                        engine
                                .getDecisionDefinitionManager()
                                .findDecisionDefinitionByDeploymentId(deployment)
                                .stream());
        return Stream.concat(latest, bound);
    }

    private static StoredFile beside(ResourceDefinition one, FileKind kind) {
        return new StoredFile(one.getDeploymentId(), one.getResourceName(), kind, List.of());
    }
}
