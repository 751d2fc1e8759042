package org.whistle.workflow.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Looks at every new deployment before the engine reads a byte of it, whoever makes it: a modeler over REST, the start
 * of the application, other code. Either all of it is as it should be, or nothing is deployed and everything that is
 * wrong is said at once.
 */
@Component
class DeploymentGuard implements Deployer {

    private final Inspection inspection;
    private final ObjectMapper json;
    private final DeploymentEvents events;

    DeploymentGuard(Inspection inspection, ObjectMapper json, DeploymentEvents events) {
        this.inspection = inspection;
        this.json = json;
        this.events = events;
    }

    /** The engine also comes here with what it has in its tables already; for that see {@link DeployedModels}. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        CommandContext engine = Context.getCommandContext();
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
        List<Finding> findings = findings(deployment.getTenantId(), files, engine);
        if (!findings.isEmpty()) {
            events.refused(files.size(), codes(findings));
            throw new DeploymentRefused(findings);
        }
        events.deployedBy(engine, files.size());
    }

    private List<Finding> findings(String tenant, Map<String, byte[]> files, CommandContext engine) {
        Findings findings = new Findings();
        if (tenant != null && !tenant.isEmpty()) {
            // a process that is there for one tenant and for none could not be started by its key any more
            findings.add("", "model-tenant");
        }
        inspection.look(DeployedFiles.read(files, json, findings), engine, findings);
        return findings.all();
    }

    static String codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.why().code()).distinct().collect(Collectors.joining(","));
    }
}
