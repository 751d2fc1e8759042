package org.whistle.workflow.guard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Looks at the files in the engine's tables by the rules of the guard, deployment after deployment. */
@Component
class StoredModelsCheck {

    private final ProcessEngine engine;
    private final StoredFiles stored;
    private final Inspection inspection;
    private final ObjectMapper json;

    StoredModelsCheck(ProcessEngine engine, StoredFiles stored, Inspection inspection, ObjectMapper json) {
        this.engine = engine;
        this.stored = stored;
        this.inspection = inspection;
        this.json = json;
    }

    /** @return the files with something in them that would be refused today, in no order */
    List<FaultyModel> faulty() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context ->
                        stored.all(context).stream().collect(groupingBy(StoredFile::deployment)).entrySet().stream()
                                .flatMap(entry -> faulty(entry.getKey(), entry.getValue(), context))
                                .toList());
    }

    private Stream<FaultyModel> faulty(String id, List<StoredFile> files, CommandContext context) {
        DeploymentEntity deployment = context.getDeploymentManager().findDeploymentById(id);
        Findings findings = new Findings();
        Map<String, FileKind> kinds = files.stream().collect(toMap(StoredFile::name, StoredFile::kind));
        Map<String, byte[]> contents = files.stream().collect(toMap(StoredFile::name, file -> deployment
                .getResource(file.name())
                .getBytes()));
        inspection.look(DeployedFiles.stored(kinds, contents, json, findings), context, findings);
        return files.stream()
                .map(file -> new FaultyModel(file, findings.of(file.name())))
                .filter(model -> !model.findings().isEmpty());
    }
}
