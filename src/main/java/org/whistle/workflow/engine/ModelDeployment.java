package org.whistle.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.whistle.startup.StartUpStep;

/**
 * Deploys our models before any door opens: together, because forms are bound to the deployment, and under stable
 * names, so that a start without changes makes no new version.
 */
@Component
class ModelDeployment extends StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String NAME = "whistle";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        super(Order.MODELS);
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    protected void prepare() {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        Stream.of("processes/*.bpmn", "decisions/*.dmn", "forms/*.form")
                .flatMap(pattern -> models(pattern).stream())
                .forEach(model -> add(deployment, model));
        deployment.deploy();
        readAll();
    }

    /**
     * Reads every version that instances may still follow, one after another: the engine would read them when they are
     * first needed, and two threads that need one at the same time can meet a half-read model.
     */
    private void readAll() {
        repository.createProcessDefinitionQuery().list().forEach(this::read);
    }

    /** What an earlier version of us or of the engine took and this one cannot read stops its own cases and nobody else's. */
    private void read(ProcessDefinition version) {
        try {
            repository.getProcessDefinition(version.getId());
        } catch (ProcessEngineException unreadable) {
            log.error(
                    "Version {} of the process {} cannot be read (deployment {}): its cases stand still. Mend the file"
                            + " {} and deploy it again, then migrate them",
                    version.getVersion(),
                    version.getKey(),
                    version.getDeploymentId(),
                    version.getResourceName(),
                    unreadable);
        }
    }

    private List<Resource> models(String pattern) {
        try {
            return Arrays.stream(resources.getResources("classpath*:" + pattern))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The models " + pattern + " cannot be listed", unreadable);
        }
    }

    private static void add(DeploymentBuilder deployment, Resource model) {
        try (InputStream in = model.getInputStream()) {
            deployment.addInputStream(Objects.requireNonNull(model.getFilename()), in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model " + model + " cannot be read", unreadable);
        }
    }
}
