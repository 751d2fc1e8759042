package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.StoredModels;
import org.whistle.testing.WholeApplication;

/** What an expression reaches, even in a model that came past the guard: variables and listed beans, no class. */
@WholeApplication
class ExpressionsTest {

    @Autowired
    private StoredModels models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

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
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class}",
                "${words.length()}",
                "${execution.getClass()}",
                "${execution.processEngineServices}",
                "${execution.getVariables()}",
                "${candidateGroups.getClass()}",
                "${candidateGroups.class}",
                "${dataSource}",
                "${requests.view('1', '2')}",
                "${candidateGroups['getClass']()}",
                "${candidateGroups.targetSource}",
                "${candidateGroups.getTargetSource()}",
                "${issueReceiptDelegate.execute(execution)}",
                "${enterStageListener.notify(execution)}",
                "${XML('<a/>')}",
                "${S('{}').prop('a')}",
                "${dateTime().getClass()}",
                "${now().getClass()}",
                "${now().toInstant()}",
                "${runtimeService.createProcessInstanceQuery().list()}"
            })
    void an_expression_reaches_no_class_and_no_other_bean(String expression) {
        deploy(expression);

        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> runtime.startProcessInstanceByKey("expressions", Map.of("words", "abc")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${words}",
                "${words == 'abc'}",
                "${execution.processBusinessKey}",
                "${candidateGroups.grid(words)}"
            })
    void an_expression_reaches_variables_and_listed_beans(String expression) {
        deploy(expression);

        assertThat(runtime.startProcessInstanceByKey("expressions", "key", Map.of("words", "abc"))
                        .isEnded())
                .isTrue();
    }

    @Test
    void the_hole_of_or_queries_leads_nowhere() {
        assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${''.getClass().forName('java.lang.Runtime')}")
                .endOr()
                .list());
    }

    private void deploy(String expression) {
        deployment = models.put(
                "expressions",
                Bpmn.convertToString(Bpmn.createExecutableProcess("expressions")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .serviceTask()
                        .camundaExpression(expression)
                        .endEvent()
                        .done()));
    }
}
