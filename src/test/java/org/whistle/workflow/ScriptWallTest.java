package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
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

/** No script runs, even in a model that came past the guard and in a language that is there. */
@WholeApplication
class ScriptWallTest {

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="scripted"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <bpmn:process id="scripted" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="begin" />
                <bpmn:sequenceFlow id="to" sourceRef="begin" targetRef="step">%s</bpmn:sequenceFlow>
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private StoredModels models;

    private String deployment;

    @AfterEach
    void leave_nothing_behind() {
        if (deployment != null) {
            models.remove(deployment);
        }
    }

    @Test
    void only_the_engines_own_expression_languages_bring_a_script_engine() {
        List<String> names = new ScriptEngineManager()
                .getEngineFactories().stream()
                        .map(factory -> factory.getLanguageName())
                        .toList();

        assertThat(names)
                .as("languages on the class path")
                .allMatch(name -> name.matches("(?i)juel|.*feel.*|.*unified.*|.*JSP.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript",
                "JavaScript",
                "ecmascript",
                "groovy",
                "python",
                "ruby",
                "juel",
                "feel",
                "feel-unary-tests"
            })
    void the_engine_gives_no_script_engine(String language) {
        var scripting =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getScriptEngineResolver();

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> scripting.getScriptEngine(language, true))
                .withMessageContaining("No script runs here");
        assertThat(scripting.getScriptEngineManager().getEngineFactories()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task | <bpmn:scriptTask id='step' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
                "task | <bpmn:scriptTask id='step' scriptFormat='feel'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "listener | <bpmn:task id='step'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='feel'>1</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:task>",
                "task listener | <bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
                "mapping | <bpmn:task id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>",
                "condition | <bpmn:task id='step' />"
            })
    void no_script_runs_wherever_it_stands(String place, String step) {
        String condition = place.equals("condition")
                ? "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='feel'>true</bpmn:conditionExpression>"
                : "";
        deployment = models.put("scripted", PROCESS.formatted(condition, step));

        try (SecurityLog log = SecurityLog.listen()) {
            assertThatExceptionOfType(ProcessEngineException.class)
                    .isThrownBy(() -> runtime.startProcessInstanceByKey("scripted"))
                    .withStackTraceContaining("No script runs here");
            assertThat(log.lines()).anyMatch(line -> line.matches(".*EXPRESSION_REFUSED.*script.*"));
        }
    }
}
