package org.whistle.workflow.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at every new deployment before the engine reads a byte of it, whoever makes it: a modeler over REST, the start
 * of the application, other code. Either all of it is as it should be, or nothing is deployed and everything that is
 * wrong is said at once.
 */
@Component
class DeploymentGuard implements Deployer {

    private final ListableBeanFactory beans;
    private final ObjectMapper json;
    private final DeploymentEvents events;
    private final Set<String> topics;

    /** @param topics kinds of external tasks that somebody outside works on */
    DeploymentGuard(
            ListableBeanFactory beans,
            ObjectMapper json,
            DeploymentEvents events,
            @Value("${whistle.external-topics:}") Set<String> topics) {
        this.beans = beans;
        this.json = json;
        this.events = events;
        this.topics = Set.copyOf(topics);
    }

    /** The engine also comes here with what it has in its tables already; that was looked at when it came. */
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
        DeployedFiles read = DeployedFiles.read(files, json, findings);
        Known known = new KnownHere(beans, topics, read, engine);
        CodeInProcesses code = new CodeInProcesses(known, findings);
        ReferencesOfProcesses references = new ReferencesOfProcesses(known, findings);
        ExpressionCheck expressions = new ExpressionCheck(known, findings);
        read.processes().forEach(process -> {
            code.check(process);
            references.check(process);
            process.elements().forEach(element -> {
                ModelFile.attributes(element)
                        .forEach(value -> expressions.check(process.name(), element, value.getValue()));
                expressions.check(process.name(), element, ModelFile.ownText(element));
            });
        });
        read.decisions().forEach(new DecisionCheck(findings)::check);
        read.forms().forEach(new FormCheck(findings)::check);
        return findings.all();
    }

    private static String codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.why().code()).distinct().collect(Collectors.joining(","));
    }
}
