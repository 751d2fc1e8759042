package org.whistle.workflow.guard;

import static org.whistle.workflow.guard.DeploymentGuardTest.Bad.process;

import java.util.stream.Stream;
import org.whistle.workflow.guard.DeploymentGuardTest.Bad;

/** Processes with something in them that must not be, each by itself. */
final class BadProcesses {

    private static final String SCRIPT = "<camunda:script scriptFormat='javascript'>1</camunda:script>";

    private BadProcesses() {}

    static Stream<Bad> all() {
        return Stream.of(scripts(), classes(), expressions(), references(), elsewhere())
                .flatMap(found -> found);
    }

    private static Stream<Bad> scripts() {
        return Stream.of(
                process(
                        "model-script",
                        "<bpmn:scriptTask id='step' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                process(
                        "model-script",
                        "<bpmn:scriptTask id='step' scriptFormat='x' camunda:resource='deployment://x' />"),
                process(
                        "model-script",
                        task("<camunda:executionListener event='start'>" + SCRIPT + "</camunda:executionListener>")),
                process(
                        "model-script",
                        userTask("<camunda:taskListener event='create'>" + SCRIPT + "</camunda:taskListener>")),
                process(
                        "model-script",
                        task("<camunda:inputOutput><camunda:inputParameter name='a'>" + SCRIPT
                                + "</camunda:inputParameter></camunda:inputOutput>")),
                process(
                        "model-script",
                        task("<camunda:inputOutput><camunda:outputParameter name='a'><camunda:list>" + SCRIPT
                                + "</camunda:list></camunda:outputParameter></camunda:inputOutput>")),
                process(
                        "model-script",
                        task("<activiti:executionListener event='start'><activiti:script scriptFormat='feel'>1"
                                + "</activiti:script></activiti:executionListener>")),
                // the engine looks at the name alone there
                process(
                        "model-script",
                        task("<camunda:inputOutput><camunda:inputParameter name='a'><foo:script xmlns:foo='urn:foo'"
                                + " scriptFormat='javascript'>1</foo:script></camunda:inputParameter>"
                                + "</camunda:inputOutput>")),
                process(
                        "model-script",
                        task("<camunda:inputOutput><camunda:inputParameter name='a'><foo:list xmlns:foo='urn:foo'>"
                                + "<foo:script>1</foo:script></foo:list></camunda:inputParameter>"
                                + "</camunda:inputOutput>")),
                process(
                        "model-script",
                        "<bpmn:task id='step' /><bpmn:sequenceFlow id='if' sourceRef='step' targetRef='end'>"
                                + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>1"
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>"));
    }

    private static Stream<Bad> classes() {
        return Stream.of(
                process("model-class", "<bpmn:serviceTask id='step' camunda:class='java.lang.Runtime' />"),
                process("model-class", "<bpmn:serviceTask id='step' activiti:class='java.lang.Runtime' />"),
                process("model-class", task("<camunda:executionListener event='start' class='a.B' />")),
                process("model-class", userTask("<camunda:taskListener event='create' class='a.B' />")),
                process(
                        "model-class",
                        "<bpmn:callActivity id='step' calledElement='residentRequest' camunda:variableMappingClass='a.B' />"),
                process(
                        "model-field",
                        "<bpmn:serviceTask id='step' camunda:delegateExpression='${issueReceiptDelegate}'>"
                                + "<bpmn:extensionElements><camunda:field name='receipts' stringValue='x' /></bpmn:extensionElements>"
                                + "</bpmn:serviceTask>"),
                process(
                        "model-connector",
                        "<bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector>"
                                + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                                + "</bpmn:extensionElements></bpmn:serviceTask>"),
                process("model-connector", "<bpmn:sendTask id='step' camunda:type='mail' />"),
                process("model-connector", "<bpmn:serviceTask id='step' camunda:type='shell' />"),
                process(
                        "model-topic",
                        "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='nobody' />"));
    }

    private static Stream<Bad> expressions() {
        return Stream.of(
                process(
                        "model-bean",
                        "<bpmn:serviceTask id='step' camunda:expression='${dataSource.getConnection()}' />"),
                process(
                        "model-bean",
                        "<bpmn:serviceTask id='step' camunda:expression='${runtimeService.createTaskQuery()}' />"),
                process(
                        "model-member",
                        "<bpmn:serviceTask id='step' camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\" />"),
                process("model-member", "<bpmn:task id='step' name=\"${''.getClass()}\" />"),
                process(
                        "model-member",
                        "<bpmn:userTask id='step' camunda:candidateGroups='${candidateGroups.nothing()}' />"),
                process(
                        "model-member",
                        "<bpmn:userTask id='step' camunda:candidateGroups='a' camunda:dueDate='${execution.class}' />"),
                process("model-member", "<bpmn:userTask id='step' camunda:assignee='${task.getClass()}' />"),
                process(
                        "model-member",
                        userTask("<camunda:taskListener event='create' expression='${task.complete()}' />")),
                process(
                        "model-member",
                        task(
                                "<camunda:executionListener event='end' expression='${execution.getBpmnModelInstance()}' />")),
                process(
                        "model-member",
                        task("<camunda:inputOutput><camunda:inputParameter name='a'><camunda:map>"
                                + "<camunda:entry key='k'>${execution.processEngine}</camunda:entry></camunda:map>"
                                + "</camunda:inputParameter></camunda:inputOutput>")),
                process(
                        "model-member",
                        "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDuration>"
                                + "${''.class}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"),
                process(
                        "model-member",
                        "<bpmn:userTask id='step' camunda:candidateGroups='a'><bpmn:documentation>"
                                + "${task.class}</bpmn:documentation></bpmn:userTask>"),
                process("model-function", "<bpmn:serviceTask id='step' camunda:expression=\"${XML('x')}\" />"),
                process("model-expression", "<bpmn:serviceTask id='step' camunda:expression='${a' />"));
    }

    private static Stream<Bad> references() {
        return Stream.of(
                process("model-delegate", "<bpmn:serviceTask id='step' camunda:delegateExpression='${nobody}' />"),
                process("model-delegate", "<bpmn:serviceTask id='step' camunda:delegateExpression='${dataSource}' />"),
                process(
                        "model-delegate",
                        "<bpmn:serviceTask id='step' camunda:delegateExpression='${candidateGroups}' />"),
                process(
                        "model-delegate",
                        "<bpmn:serviceTask id='step' camunda:delegateExpression='${any}' activiti:delegateExpression='${x}' />"),
                process(
                        "model-delegate",
                        "<bpmn:serviceTask id='step' camunda:delegateExpression='${issueReceiptDelegate}' activiti:delegateExpression='${x}' />"),
                process(
                        "model-delegate",
                        userTask(
                                "<camunda:taskListener event='create' delegateExpression='${issueReceiptDelegate}' />")),
                process(
                        "model-form",
                        "<bpmn:userTask id='step' camunda:candidateGroups='a' camunda:formRef='nothing' camunda:formRefBinding='latest' />"),
                process(
                        "model-form",
                        "<bpmn:userTask id='step' camunda:candidateGroups='a' camunda:formRef='screen-request' camunda:formRefBinding='deployment' />"),
                process(
                        "model-form-kind",
                        "<bpmn:userTask id='step' camunda:candidateGroups='a' camunda:formKey='embedded:app:a.html' />"),
                process(
                        "model-form-kind",
                        userTask(
                                "<camunda:formData><camunda:formField id='a' type='string' defaultValue='b' /></camunda:formData>")),
                process("model-decision", "<bpmn:businessRuleTask id='step' camunda:decisionRef='nothing' />"),
                process("model-decision", "<bpmn:businessRuleTask id='step' camunda:decisionRef='${which}' />"),
                process("model-called", "<bpmn:callActivity id='step' calledElement='nothing' />"),
                process("model-called", "<bpmn:callActivity id='step' calledElement='${which}' />"),
                process("model-called", "<bpmn:callActivity id='step' camunda:caseRef='case' />"));
    }

    private static Stream<Bad> elsewhere() {
        return Stream.of(
                process("model-import", "<bpmn:task id='step' xsi:schemaLocation='a http://localhost:1/a.xsd' />"),
                process("model-import", "<bpmn:task id='step' xsi:schemaLocation='a file:///etc/passwd' />"));
    }

    private static String task(String extension) {
        return "<bpmn:task id='step'><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:task>"
                .formatted(extension);
    }

    private static String userTask(String extension) {
        return "<bpmn:userTask id='step' camunda:candidateGroups='a'><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:userTask>"
                .formatted(extension);
    }
}
