package org.whistle.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.StoredModels;
import org.whistle.testing.WholeApplication;

/** Wherever a model may hold an expression, the same wall stands: tried in models that came past the guard. */
@WholeApplication
class EveryExpressionTest {

    /** Stands for an expression that reaches for a class. */
    private static final String EVIL = "${words.getClass().forName('java.lang.Runtime')}";

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="everywhere"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <bpmn:message id="message" name="EVIL" />
              <bpmn:process id="everywhere" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="begin" />
                <bpmn:sequenceFlow id="to" sourceRef="begin" targetRef="step" />
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String DECISION =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="everywhere" name="Everywhere" camunda:historyTimeToLive="P1D">
                <variable id="v" name="answer" typeRef="string" />
                <literalExpression id="l" %s><text>%s</text></literalExpression>
              </decision>
            </definitions>
            """;

    /** As an uploaded file would be. */
    private static final Object THING = new File("x");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private StoredModels models;

    private String deployment;

    @AfterEach
    void leave_nothing_behind() {
        if (deployment != null) {
            models.remove(deployment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id='step' camunda:expression=\"EVIL\" />",
                "<bpmn:serviceTask id='step' camunda:delegateExpression=\"EVIL\" />",
                "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic=\"EVIL\" />",
                "<bpmn:sendTask id='step' camunda:expression=\"EVIL\" />",
                "<bpmn:businessRuleTask id='step' camunda:decisionRef=\"EVIL\" />",
                "<bpmn:callActivity id='step' calledElement=\"EVIL\" />",
                "<bpmn:callActivity id='step' calledElement='x' camunda:calledElementBinding='version' camunda:calledElementVersion=\"EVIL\" />",
                "<bpmn:callActivity id='step' calledElement='residentFeedback'><bpmn:extensionElements><camunda:in sourceExpression=\"EVIL\" target='a' /></bpmn:extensionElements></bpmn:callActivity>",
                "<bpmn:callActivity id='step' calledElement='residentFeedback'><bpmn:extensionElements><camunda:in businessKey=\"EVIL\" /></bpmn:extensionElements></bpmn:callActivity>",
                "<bpmn:userTask id='step' name=\"EVIL\" />",
                "<bpmn:userTask id='step'><bpmn:documentation>EVIL</bpmn:documentation></bpmn:userTask>",
                "<bpmn:userTask id='step' camunda:candidateGroups=\"EVIL\" />",
                "<bpmn:userTask id='step' camunda:candidateUsers=\"EVIL\" />",
                "<bpmn:userTask id='step' camunda:assignee=\"EVIL\" />",
                "<bpmn:userTask id='step' camunda:dueDate=\"EVIL\" />",
                "<bpmn:userTask id='step' camunda:followUpDate=\"EVIL\" />",
                "<bpmn:userTask id='step' camunda:priority=\"EVIL\" />",
                "<bpmn:userTask id='step'><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>EVIL</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create' expression=\"EVIL\" /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create' delegateExpression=\"EVIL\" /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:task id='step'><bpmn:extensionElements><camunda:executionListener event='start' expression=\"EVIL\" /></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='step'><bpmn:extensionElements><camunda:executionListener event='end' delegateExpression=\"EVIL\" /></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>EVIL</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name='a'><camunda:list><camunda:value>EVIL</camunda:value></camunda:list></camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "<bpmn:task id='step'><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"EVIL\" camunda:elementVariable='a' /></bpmn:task>",
                "<bpmn:task id='step'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>EVIL</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
                "<bpmn:exclusiveGateway id='step' /><bpmn:sequenceFlow id='if' sourceRef='step' targetRef='end'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>EVIL</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:sequenceFlow id='else' sourceRef='step' targetRef='end' /><bpmn:endEvent id='end' />",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDuration>EVIL</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:timerEventDefinition><bpmn:timeDate>EVIL</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:messageEventDefinition messageRef='message' /></bpmn:intermediateCatchEvent>",
                "<bpmn:intermediateCatchEvent id='step'><bpmn:conditionalEventDefinition><bpmn:condition xsi:type='bpmn:tFormalExpression'>EVIL</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>"
            })
    void no_expression_of_a_process_reaches_a_class(String step) {
        put(step);

        try (SecurityLog log = SecurityLog.listen()) {
            assertThatExceptionOfType(ProcessEngineException.class)
                    .isThrownBy(() -> runtime.startProcessInstanceByKey("everywhere", Map.of("words", "a")))
                    .withStackTraceContaining("may not use");
            assertThat(log.lines()).anyMatch(line -> line.contains("EXPRESSION_REFUSED"));
        }
    }

    /** The engine puts up with a priority that cannot be had. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='t' camunda:taskPriority=\"EVIL\" />",
                "<bpmn:task id='step' camunda:asyncBefore='true' camunda:jobPriority=\"EVIL\" />"
            })
    void nor_does_one_whose_failure_is_passed_over(String step) {
        put(step);

        try (SecurityLog log = SecurityLog.listen()) {
            runtime.startProcessInstanceByKey("everywhere", Map.of("words", "a"));
            assertThat(log.lines()).anyMatch(line -> line.contains("EXPRESSION_REFUSED"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:formKey=\"EVIL\" />",
                "camunda:formRef=\"EVIL\" camunda:formRefBinding='latest' />",
                "><bpmn:extensionElements><camunda:formData><camunda:formField id='a' type='string' label=\"EVIL\" /></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "><bpmn:extensionElements><camunda:formData><camunda:formField id='a' type='string' defaultValue=\"EVIL\" /></camunda:formData></bpmn:extensionElements></bpmn:userTask>"
            })
    void no_expression_of_a_form_reaches_a_class(String form) {
        put("<bpmn:userTask id='step' camunda:candidateGroups='a' " + form);
        String instance = runtime.startProcessInstanceByKey("everywhere", Map.of("words", "a"))
                .getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> {
                    forms.getTaskFormData(task);
                    forms.getRenderedTaskForm(task);
                })
                .withStackTraceContaining("may not use");
    }

    @ParameterizedTest
    @CsvSource({"juel, may not use", "javascript, No script runs here", "groovy, No script runs here"})
    void nor_does_a_decision_that_speaks_another_language(String language, String why) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> decide("expressionLanguage=\"" + language + "\"", EVIL))
                .withStackTraceContaining(why);
    }

    @Test
    void feel_decides() {
        assertThat(decide("", "words + \"b\"")).isEqualTo("ab");
        assertThat(decide("", "{f: function(x) x + \"b\", r: f(words)}.r")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{f: function(x) external {java: {class: \"java.lang.System\","
                        + " method signature: \"getProperty(java.lang.String)\"}}, r: f(\"user.home\")}.r",
                "words.getClass()",
                "words.class",
                "words.class.name",
                "{f: words.getClass, r: f().getName()}.r",
                "{n: thing.getName(), r: n}.r",
                "thing.getClass()",
                "thing.class.name",
                "thing.absolutePath",
                "many[1].class.name",
                "some.one.class.name"
            })
    void feel_calls_nothing_outside(String expression) {
        Object[] answer = new Object[1];

        assertThatCode(() -> answer[0] = decide("", expression))
                .satisfiesAnyOf(none -> assertThat(none).isNull(), refused -> assertThat(refused)
                        .isInstanceOfAny(FeelException.class, DmnEngineException.class, ProcessEngineException.class));
        assertThat(answer[0]).isNull();
    }

    private Object decide(String language, String expression) {
        byte[] file = DECISION.formatted(language, expression).getBytes(UTF_8);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> configuration
                .getDmnEngine()
                .evaluateDecision(
                        configuration.getDmnEngine().parseDecision("everywhere", new ByteArrayInputStream(file)),
                        Map.of("words", "a", "thing", THING, "many", List.of(THING), "some", Map.of("one", THING)))
                .getSingleEntry());
    }

    private void put(String step) {
        deployment = models.put("everywhere", PROCESS.formatted(step).replace("EVIL", EVIL));
    }
}
