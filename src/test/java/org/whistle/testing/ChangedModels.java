package org.whistle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deploys our models once more with a change, moves running instances there, and takes all of it back. */
@Component
public class ChangedModels {

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ResourcePatternResolver resources;
    private final JdbcClient database;

    ChangedModels(
            ProcessEngine engine,
            RepositoryService repository,
            RuntimeService runtime,
            ResourcePatternResolver resources,
            JdbcClient database) {
        this.engine = engine;
        this.repository = repository;
        this.runtime = runtime;
        this.resources = resources;
        this.database = database;
    }

    /**
     * Deploys all processes, each with another version tag, and their forms.
     *
     * @return the deployment, for {@link #remove}
     */
    public String deploy(String versionTag) {
        DeploymentBuilder deployment = repository.createDeployment().name("changed by a test");
        Stream.of("processes/*.bpmn", "forms/*.form")
                .flatMap(pattern -> models(pattern).stream())
                .forEach(model -> deployment.addString(
                        Objects.requireNonNull(model.getFilename()),
                        text(model)
                                .replaceFirst(
                                        "camunda:versionTag=\"[^\"]*\"",
                                        "camunda:versionTag=\"%s\"".formatted(versionTag))));
        return deployment.deploy().getId();
    }

    /**
     * Deploys a decision with another text in it, as a modeler does.
     *
     * @param file such as {@code draw-call-back.dmn}
     * @return the deployment, for {@link #remove}
     */
    public String deployDecision(String file, String before, String after) {
        String text = text(resources.getResource("classpath:decisions/" + file));
        return repository
                .createDeployment()
                .name("changed by a test")
                .addString(file, text.replace(before, after))
                .deploy()
                .getId();
    }

    /** Moves the instances of some requests to the processes of a deployment, as an administrator does. */
    public void migrate(Collection<String> trackingNumbers, String deployment) {
        repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(target ->
                        repository.createProcessDefinitionQuery().processDefinitionKey(target.getKey()).list().stream()
                                .filter(source -> source.getVersion() < target.getVersion())
                                .forEach(source -> migrate(trackingNumbers, source, target)));
    }

    private void migrate(Collection<String> trackingNumbers, ProcessDefinition source, ProcessDefinition target) {
        List<String> instances = database.sql(
                        """
                        select id_ from act_ru_execution
                        where business_key_ = any(?) and id_ = proc_inst_id_ and proc_def_id_ = ?
                        """)
                .params(trackingNumbers.toArray(String[]::new), source.getId())
                .query(String.class)
                .list();
        if (!instances.isEmpty()) {
            MigrationPlan plan = runtime.createMigrationPlan(source.getId(), target.getId())
                    .mapEqualActivities()
                    .build();
            runtime.newMigration(plan).processInstanceIds(instances).execute();
        }
    }

    /** What the engine keeps of models in memory is gone and read anew, as at a restart. */
    public void forgetParsedModels() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .purgeCache();
        repository
                .createProcessDefinitionQuery()
                .list()
                .forEach(version -> repository.getProcessDefinition(version.getId()));
    }

    /** The models before are the latest again, for all that begins from now on. */
    public void remove(String deployment) {
        repository.deleteDeployment(deployment, true);
    }

    private List<Resource> models(String pattern) {
        try {
            return List.of(resources.getResources("classpath*:" + pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource model) {
        try {
            return model.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
