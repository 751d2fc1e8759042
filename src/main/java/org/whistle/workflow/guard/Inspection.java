package org.whistle.workflow.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Looks at the files of a deployment, whether they come just now or are there already. */
@Component
class Inspection {

    private final ListableBeanFactory beans;
    private final Set<String> topics;

    /** @param topics kinds of external tasks that somebody outside works on */
    Inspection(ListableBeanFactory beans, @Value("${whistle.external-topics:}") Set<String> topics) {
        this.beans = beans;
        this.topics = Set.copyOf(topics);
    }

    void look(DeployedFiles files, CommandContext engine, Findings findings) {
        look(files, new KnownHere(beans, topics, files, engine), findings);
    }

    static void look(DeployedFiles files, Known known, Findings findings) {
        files.processes().forEach(process -> look(process, known, findings));
        files.decisions().forEach(decision -> look(decision, findings));
        files.forms().forEach(new FormCheck(findings)::check);
    }

    private static void look(ModelFile decision, Findings findings) {
        ModelRoot.ofDecision(decision, findings);
        new DecisionCheck(findings).check(decision);
    }

    private static void look(ModelFile process, Known known, Findings findings) {
        ModelRoot.ofProcess(process, findings);
        // code comes first, so that nothing else can crowd it out
        new CodeInProcesses(known, findings).check(process);
        new ReferencesOfProcesses(known, findings).check(process);
        ExpressionCheck expressions = new ExpressionCheck(known, findings);
        process.elements().forEach(element -> look(process.name(), element, expressions));
    }

    private static void look(String file, Element element, ExpressionCheck expressions) {
        ModelFile.attributes(element).forEach(value -> expressions.check(file, element, value.getValue()));
        expressions.check(file, element, ModelFile.ownText(element));
    }
}
