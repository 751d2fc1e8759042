package org.whistle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.workflow.guard.Models.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.whistle.testing.Http;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.StoredModels;
import org.whistle.testing.WholeApplication;
import org.whistle.workflow.guard.DeployedModels.Then;

/** Models in the engine's tables that the guard never saw, as they are looked at when the application starts. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class DeployedModelsTest {

    private static final String WITH_CLASS = process("<bpmn:serviceTask id='step' name='Count' camunda:class='a.B' />");
    private static final String WAITING = process("<bpmn:receiveTask id='step' />");

    @Autowired
    private StoredModels models;

    @Autowired
    private StoredModelsCheck check;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FindingWords words;

    @Autowired
    private DeploymentEvents events;

    private String deployment;

    private final SecurityLog log = SecurityLog.listen();

    @AfterEach
    void leave_nothing_behind() {
        log.close();
        if (deployment != null) {
            models.remove(deployment);
        }
    }

    @Test
    void what_is_shipped_and_deployed_would_be_let_in_today() {
        assertThat(check.faulty()).isEmpty();
    }

    @Test
    void a_model_from_before_is_told_with_file_element_and_remedy_and_goes_on(CapturedOutput output) {
        deployment = models.put(Models.KEY, WITH_CLASS);

        DeployedModels start = starting(Then.WARN);

        assertThat(output)
                .contains("File “guarded.bpmn”, element “step” (Count): Names the class “a.B”. Name a bean with"
                        + " camunda:delegateExpression instead.");
        assertThat(log.lines())
                .anyMatch(line -> line.matches(".*FAULTY_MODEL_FOUND.*")
                        && line.contains("file=guarded.bpmn")
                        && line.contains("findings=model-class")
                        && line.contains("then=warn"));
        assertThat(start.counts()).isEqualTo(new DeployedModels.Counts(1, 0));
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .active()
                        .count())
                .isOne();
    }

    @Test
    void one_with_code_rests_with_its_instances_where_the_operator_wants_it_until_it_is_activated() {
        deployment = models.put(Models.KEY, WAITING);
        ProcessInstance instance = runtime.startProcessInstanceByKey(Models.KEY);
        models.replace(deployment, Models.KEY, WITH_CLASS.replace("serviceTask", "receiveTask"));

        DeployedModels start = starting(Then.SUSPEND);

        assertThat(start.counts()).isEqualTo(new DeployedModels.Counts(1, 1));
        assertThat(log.lines()).anyMatch(line -> line.contains("FAULTY_MODEL_FOUND") && line.contains("then=suspend"));
        assertThatExceptionOfType(SuspendedEntityInteractionException.class)
                .isThrownBy(() -> runtime.startProcessInstanceByKey(Models.KEY));
        assertThatExceptionOfType(SuspendedEntityInteractionException.class)
                .isThrownBy(() -> runtime.signal(instance.getId()));

        // as in Cockpit
        repository
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionKey(Models.KEY)
                .includeProcessInstances(true)
                .activate();
        runtime.signal(instance.getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }

    @Test
    void one_without_code_never_rests() {
        deployment = models.put(Models.KEY, process("", "<bpmn:callActivity id='step' calledElement='nothing' />"));

        DeployedModels start = starting(Then.SUSPEND);

        assertThat(start.counts()).isEqualTo(new DeployedModels.Counts(1, 0));
        assertThat(log.lines())
                .anyMatch(line ->
                        line.contains("findings=model-time-to-live,model-called") && line.contains("then=warn"));
    }

    @Test
    void a_version_that_nothing_follows_any_more_is_not_told() {
        deployment = models.put(Models.KEY, WITH_CLASS);
        String mended = models.put(Models.KEY, WAITING);
        try {
            assertThat(check.faulty()).isEmpty();
        } finally {
            models.remove(mended);
        }
    }

    @Test
    void a_version_with_instances_is_told_although_there_is_a_later_one() {
        deployment = models.put(Models.KEY, WAITING);
        runtime.startProcessInstanceByKey(Models.KEY);
        models.replace(deployment, Models.KEY, WITH_CLASS);
        String mended = models.put(Models.KEY, WAITING);
        try {
            assertThat(check.faulty())
                    .singleElement()
                    .matches(model -> model.file().deployment().equals(deployment));
        } finally {
            models.remove(mended);
        }
    }

    @Test
    void a_model_that_cannot_be_seen_through_is_told() {
        deployment = models.put(Models.KEY, WAITING.replace("<bpmn:definitions", "<!DOCTYPE a>\n<bpmn:definitions"));

        assertThat(check.faulty()).singleElement().matches(FaultyModel::holdsCode);
    }

    @Test
    void commands_leave_it_to_the_application() {
        deployment = models.put(Models.KEY, WITH_CLASS);

        assertThat(starting(Then.LEAVE).counts()).isEqualTo(new DeployedModels.Counts(0, 0));
        assertThat(log.lines()).noneMatch(line -> line.contains("FAULTY_MODEL_FOUND"));
    }

    @Test
    void the_figures_stand_where_prometheus_reads(@Autowired Http http) {
        assertThat(http.get("/actuator/prometheus").as("supervisor").answer().text())
                .contains("whistle_models_faulty 0.0", "whistle_models_suspended 0.0");
    }

    private DeployedModels starting(Then then) {
        DeployedModels start = new DeployedModels(check, repository, words, events, then);
        start.start();
        return start;
    }
}
