package org.whistle.models;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.Test;
import org.whistle.models.ModelFiles.ProcessFile;

/** How the engine runs processes: kept for a while, marked with a version, retried as stated, without code inside. */
class ProcessExecutionTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> CODE_ELEMENTS = Set.of("script", "scriptTask", "connector");
    private static final List<String> CODE_ATTRIBUTES =
            List.of("class", "expression", "variableMappingClass", "variableMappingDelegateExpression");

    private final Faults faults = new Faults();

    @Test
    void a_process_is_executable_has_a_version_tag_and_a_time_to_live() {
        for (ProcessFile file : ModelFiles.processes()) {
            Process process = file.process();
            check(file, process.getId(), process.isExecutable(), "set isExecutable to \"true\"");
            check(
                    file,
                    process.getId(),
                    String.valueOf(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"),
                    "set camunda:historyTimeToLive, as in \"P180D\"");
            check(
                    file,
                    process.getId(),
                    String.valueOf(process.getCamundaVersionTag()).matches("\\d+(\\.\\d+)*"),
                    "set camunda:versionTag, as in \"1\"");
        }
        faults.assertNone();
    }

    @Test
    void no_code_stands_in_a_process() {
        for (ProcessFile file : ModelFiles.processes()) {
            Expressions.elements(file).forEach(element -> {
                check(
                        file,
                        Expressions.id(element),
                        !CODE_ELEMENTS.contains(element.getLocalName()),
                        "take out <%s>, write a delegate",
                        element.getLocalName());
                CODE_ATTRIBUTES.forEach(attribute -> check(
                        file,
                        Expressions.id(element),
                        !element.hasAttributeNS(CAMUNDA, attribute)
                                && !(CAMUNDA.equals(element.getNamespaceURI()) && element.hasAttribute(attribute)),
                        "take out camunda:%s, name a bean by delegateExpression",
                        attribute));
            });
        }
        faults.assertNone();
    }

    @Test
    void what_runs_later_says_how_often_it_is_tried_again() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (FlowNode node : file.model().getModelElementsByType(FlowNode.class)) {
                boolean later = node.isCamundaAsyncBefore()
                        || node.isCamundaAsyncAfter()
                        || node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                                .anyMatch(each -> each.isCamundaAsyncBefore() || each.isCamundaAsyncAfter());
                boolean retried = node.getExtensionElements() != null
                        && node.getExtensionElements()
                                        .getElementsQuery()
                                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                        .count()
                                > 0;
                check(file, node.getId(), !later || retried, "add <camunda:failedJobRetryTimeCycle>, as in R5/PT5M");
            }
        }
        faults.assertNone();
    }

    @Test
    void a_gateway_knows_when_to_take_which_flow() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (ExclusiveGateway gateway : file.model().getModelElementsByType(ExclusiveGateway.class)) {
                SequenceFlow otherwise = gateway.getDefault();
                gateway.getOutgoing().stream()
                        .filter(flow -> gateway.getOutgoing().size() > 1)
                        .filter(not(flow -> flow.equals(otherwise)))
                        .forEach(flow -> check(
                                file,
                                flow.getId(),
                                flow.getConditionExpression() != null,
                                "add a condition or make it the default of %s",
                                gateway.getId()));
                check(
                        file,
                        gateway.getId(),
                        otherwise == null || otherwise.getConditionExpression() == null,
                        "the default flow is taken without a condition, remove it");
            }
        }
        faults.assertNone();
    }

    private void check(ProcessFile file, String element, boolean asItShould, String remedy, Object... arguments) {
        faults.unless(asItShould, file.path(), element, remedy, arguments);
    }
}
