package org.whistle.testing;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Models that stand in the engine's tables although the guard would not let them in, as from before there was one. */
@Component
public class StoredModels {

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final JdbcClient database;

    StoredModels(ProcessEngine engine, RepositoryService repository, JdbcClient database) {
        this.engine = engine;
        this.repository = repository;
        this.database = database;
    }

    /**
     * Puts a process there.
     *
     * @param key of the process that the model holds
     * @return the deployment, for {@link #remove}
     */
    public String put(String key, String model) {
        String file = key + ".bpmn";
        String harmless = Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .endEvent()
                .done());
        String deployment =
                repository.createDeployment().addString(file, harmless).deploy().getId();
        replace(deployment, key, model);
        return deployment;
    }

    /** Puts another text in the place of one, under the hands of those who follow it. */
    public void replace(String deployment, String key, String model) {
        database.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
                .params(model.getBytes(StandardCharsets.UTF_8), deployment, key + ".bpmn")
                .update();
        String definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .removeProcessDefinition(definition);
    }

    public void remove(String deployment) {
        repository.deleteDeployment(deployment, true);
    }
}
