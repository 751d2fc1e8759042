package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.StoredModels;
import org.whistle.testing.WholeApplication;

/** No class that a model names runs, nor a command of the engine's own, even in a model from before the guard. */
@WholeApplication
class ClassWallTest {

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="walled">
              <bpmn:process id="walled" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="begin" />
                <bpmn:sequenceFlow id="to" sourceRef="begin" targetRef="step" />
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String RUNS = Ran.class.getName();

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private StoredModels models;

    private String deployment;

    @AfterEach
    void leave_nothing_behind() {
        models.remove(deployment);
        Ran.times = 0;
    }

    /** What a modeler's class could be; it would run in every one of these places. */
    public static final class Ran implements JavaDelegate, ExecutionListener, TaskListener {

        static int times;

        @Override
        public void execute(DelegateExecution execution) {
            times++;
        }

        @Override
        public void notify(DelegateExecution execution) {
            times++;
        }

        @Override
        public void notify(DelegateTask task) {
            times++;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class | <bpmn:serviceTask id='step' camunda:class='RUNS' />",
                "class | <bpmn:sendTask id='step' camunda:class='RUNS' />",
                "class | <bpmn:businessRuleTask id='step' camunda:class='RUNS' />",
                "class | <bpmn:task id='step'><bpmn:extensionElements><camunda:executionListener event='start'"
                        + " class='RUNS' /></bpmn:extensionElements></bpmn:task>",
                "class | <bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create'"
                        + " class='RUNS' /></bpmn:extensionElements></bpmn:userTask>",
                "class | <bpmn:callActivity id='step' calledElement='walled' camunda:variableMappingClass='RUNS' />",
                "class | <bpmn:serviceTask id='step'"
                        + " camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.ScriptTaskActivityBehavior' />",
                "command | <bpmn:serviceTask id='step' camunda:type='shell'><bpmn:extensionElements><camunda:field"
                        + " name='command' stringValue='touch' /><camunda:field name='arg1' stringValue='target/walled'"
                        + " /></bpmn:extensionElements></bpmn:serviceTask>"
            })
    void nothing_runs_wherever_it_is_named(String what, String step) {
        deployment = models.put("walled", PROCESS.formatted(step.replace("RUNS", RUNS)));

        try (SecurityLog log = SecurityLog.listen()) {
            assertThatExceptionOfType(ProcessEngineException.class)
                    .isThrownBy(() -> runtime.startProcessInstanceByKey("walled"))
                    .withStackTraceContaining("No " + what + " that a model names runs here");
            assertThat(log.lines()).anyMatch(line -> line.matches(".*EXPRESSION_REFUSED.*member=" + what + ".*"));
        }
        assertThat(Ran.times).isZero();
        assertThat(Path.of("target", "walled")).doesNotExist();
    }

    @Test
    void a_mail_is_not_even_read() {
        deployment = models.put(
                "walled",
                PROCESS.formatted(
                        """
                        <bpmn:sendTask id='step' camunda:type='mail'>
                          <bpmn:extensionElements><camunda:field name='to' stringValue='a@example.org' />
                            <camunda:field name='text' stringValue='x' /></bpmn:extensionElements>
                        </bpmn:sendTask>
                        """));

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> runtime.startProcessInstanceByKey("walled"))
                .withMessageContaining("Error while parsing process");
    }

    @Test
    void a_built_in_command_named_as_a_class_does_not_run_either() {
        deployment = models.put(
                "walled",
                PROCESS.formatted(
                        """
                        <bpmn:serviceTask id='step'
                            camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior'>
                          <bpmn:extensionElements><camunda:field name='command' stringValue='touch' />
                            <camunda:field name='arg1' stringValue='target/walled' /></bpmn:extensionElements>
                        </bpmn:serviceTask>
                        """));

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> runtime.startProcessInstanceByKey("walled"))
                .withStackTraceContaining("No command that a model names runs here");
        assertThat(Path.of("target", "walled")).doesNotExist();
    }
}
