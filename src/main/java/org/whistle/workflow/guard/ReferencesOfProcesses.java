package org.whistle.workflow.guard;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.w3c.dom.Element;

/** What a process asks for is there: delegates, forms, decisions, called processes, and people. */
final class ReferencesOfProcesses {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private static final Map<String, List<Class<?>>> RUN_BY = Map.of(
            "executionListener", List.of(ExecutionListener.class, JavaDelegate.class),
            "taskListener", List.of(TaskListener.class));

    private static final List<Class<?>> RUN_BY_TASKS = List.of(JavaDelegate.class, ActivityBehavior.class);

    private final Known known;
    private final Findings findings;

    ReferencesOfProcesses(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(ModelFile file) {
        file.elements().forEach(element -> {
            delegates(file.name(), element);
            form(file.name(), element);
            switch (element.getLocalName()) {
                case "process" -> timeToLive(file.name(), element);
                case "callActivity" -> called(file.name(), element);
                case "businessRuleTask" -> decision(file.name(), element);
                default -> {
                    // asks for nothing by name
                }
            }
        });
    }

    private void timeToLive(String file, Element process) {
        if (!"false".equals(process.getAttribute("isExecutable"))
                && ModelFile.attribute(process, "historyTimeToLive").isEmpty()) {
            findings.add(file, process, "model-time-to-live");
        }
    }

    private void delegates(String file, Element element) {
        List<Class<?>> kinds = RUN_BY.getOrDefault(element.getLocalName(), RUN_BY_TASKS);
        ModelFile.values(element, "delegateExpression").forEach(delegate -> delegate(file, element, delegate, kinds));
        ModelFile.values(element, "variableMappingDelegateExpression")
                .forEach(mapping -> delegate(file, element, mapping, List.of(DelegateVariableMapping.class)));
    }

    private void delegate(String file, Element element, String expression, List<Class<?>> kinds) {
        Matcher bean = BEAN.matcher(expression);
        boolean isThere = bean.matches()
                && known.listedBean(bean.group(1))
                        .filter(type -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(type)))
                        .isPresent();
        if (!isThere) {
            findings.add(file, element, "model-delegate", expression);
        }
    }

    private void form(String file, Element element) {
        boolean beside = "deployment".equals(ModelFile.attribute(element, "formRefBinding"));
        ModelFile.values(element, "formRef")
                .filter(form -> !(beside ? known.formsBeside().contains(form) : known.isForm(form)))
                .forEach(form -> findings.add(file, element, "model-form", form));
    }

    private void called(String file, Element call) {
        ModelFile.values(call, "calledElement")
                .filter(process -> !known.isProcess(process))
                .forEach(process -> findings.add(file, call, "model-called", process));
    }

    private void decision(String file, Element task) {
        ModelFile.values(task, "decisionRef")
                .filter(decision -> !known.isDecision(decision))
                .forEach(decision -> findings.add(file, task, "model-decision", decision));
    }
}
