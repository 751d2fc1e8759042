package org.whistle.models;

import static org.whistle.models.ModelFiles.kebab;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.whistle.models.ModelFiles.FormFile;
import org.whistle.models.ModelFiles.ProcessFile;

/** What processes ask of other models is there: called processes, decisions, forms, errors, messages. */
class ProcessReferencesTest {

    /** The due date of a clock, or a limit that the engine's calendar counts from the task's creation. */
    private static final Pattern DUE = Pattern.compile("\\$\\{dueDates\\..*|P\\d+B?D|PT\\d+B?H|PT\\d+M");

    private final List<ProcessFile> processes = ModelFiles.processes();
    private final Map<String, ProcessFile> byId =
            processes.stream().collect(Collectors.toMap(file -> file.process().getId(), Function.identity()));
    private final Faults faults = new Faults();

    @Test
    void a_user_task_has_its_form_its_group_and_its_due_date() {
        Set<String> forms = ModelFiles.forms().stream().map(FormFile::id).collect(Collectors.toSet());
        for (ProcessFile file : processes) {
            for (UserTask task : file.model().getModelElementsByType(UserTask.class)) {
                String form = kebab(task.getId());
                check(file, task.getId(), form.equals(task.getCamundaFormRef()), "set camunda:formRef to \"%s\"", form);
                check(file, task.getId(), forms.contains(form), "add forms/%s.form", form);
                check(
                        file,
                        task.getId(),
                        "deployment".equals(task.getCamundaFormRefBinding()),
                        "set camunda:formRefBinding to \"deployment\", so that a running case keeps its form");
                check(
                        file,
                        task.getId(),
                        String.valueOf(task.getCamundaCandidateGroups()).startsWith("${candidateGroups."),
                        "set camunda:candidateGroups to \"${candidateGroups…}\"");
                check(
                        file,
                        task.getId(),
                        DUE.matcher(String.valueOf(task.getCamundaDueDate())).matches(),
                        "set camunda:dueDate to \"${dueDates…}\" or to a limit from the task on, as in \"P3BD\"");
            }
        }
        faults.assertNone();
    }

    @Test
    void a_business_rule_task_asks_the_latest_version_of_a_decision() {
        Set<String> decisions = ModelFiles.decisions().stream()
                .map(file -> file.decision().getId())
                .collect(Collectors.toSet());
        for (ProcessFile file : processes) {
            for (BusinessRuleTask task : file.model().getModelElementsByType(BusinessRuleTask.class)) {
                check(
                        file,
                        task.getId(),
                        decisions.contains(task.getCamundaDecisionRef()),
                        "camunda:decisionRef \"%s\" is none of %s",
                        task.getCamundaDecisionRef(),
                        decisions);
                check(
                        file,
                        task.getId(),
                        "latest".equals(task.getCamundaDecisionRefBinding()),
                        "set camunda:decisionRefBinding to \"latest\", so that a new rule acts at once");
                check(
                        file,
                        task.getId(),
                        task.getCamundaMapDecisionResult() != null,
                        "set camunda:mapDecisionResult, else a list of maps becomes a variable");
            }
        }
        faults.assertNone();
    }

    @Test
    void a_call_activity_calls_a_process_with_the_tracking_number() {
        for (ProcessFile file : processes) {
            for (CallActivity call : file.model().getModelElementsByType(CallActivity.class)) {
                check(
                        file,
                        call.getId(),
                        byId.containsKey(call.getCalledElement()),
                        "calledElement \"%s\" is none of %s",
                        call.getCalledElement(),
                        byId.keySet());
                check(
                        file,
                        call.getId(),
                        "latest".equals(call.getCamundaCalledElementBinding()),
                        "set camunda:calledElementBinding to \"latest\"");
                check(
                        file,
                        call.getId(),
                        ins(call).anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())),
                        "add <camunda:in businessKey=\"#{execution.processBusinessKey}\" />");
                check(
                        file,
                        call.getId(),
                        ins(call).allMatch(in -> in.getCamundaVariables() == null),
                        "list its inputs one by one instead of handing over all");
            }
        }
        faults.assertNone();
    }

    @Test
    void an_error_that_a_called_process_throws_is_caught_and_the_other_way_round() {
        for (ProcessFile file : processes) {
            for (CallActivity call : file.model().getModelElementsByType(CallActivity.class)) {
                ProcessFile called = byId.get(call.getCalledElement());
                Set<String> thrown = codes(called, EndEvent.class).collect(Collectors.toSet());
                thrown.removeAll(caughtWithin(called));
                Set<String> caught = file.model().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(call))
                        .flatMap(ProcessReferencesTest::codes)
                        .collect(Collectors.toSet());
                check(
                        file,
                        call.getId(),
                        thrown.equals(caught),
                        "catch what %s throws: %s instead of %s",
                        call.getCalledElement(),
                        thrown,
                        caught);
            }
        }
        faults.assertNone();
    }

    @Test
    void every_error_and_message_is_declared_and_used() {
        for (ProcessFile file : processes) {
            var errors = file.model().getModelElementsByType(ErrorEventDefinition.class).stream()
                    .map(ErrorEventDefinition::getError)
                    .toList();
            var messages = file.model().getModelElementsByType(MessageEventDefinition.class).stream()
                    .map(MessageEventDefinition::getMessage)
                    .toList();
            String id = file.process().getId();
            check(file, id, errors.stream().allMatch(error -> error != null), "declare each error that an event names");
            check(
                    file,
                    id,
                    messages.stream().allMatch(message -> message != null),
                    "declare each message that an event names");
            file.model()
                    .getModelElementsByType(Error.class)
                    .forEach(error ->
                            check(file, error.getId(), errors.contains(error), "remove it, no event names it"));
            file.model()
                    .getModelElementsByType(Message.class)
                    .forEach(message ->
                            check(file, message.getId(), messages.contains(message), "remove it, no event names it"));
        }
        faults.assertNone();
    }

    private void check(ProcessFile file, String element, boolean asItShould, String remedy, Object... arguments) {
        faults.unless(asItShould, file.path(), element, remedy, arguments);
    }

    private static Stream<CamundaIn> ins(CallActivity call) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream();
    }

    /** What ends a subprocess of a process goes no further. */
    private static Set<String> caughtWithin(ProcessFile file) {
        return file.model().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo() instanceof SubProcess)
                .flatMap(ProcessReferencesTest::codes)
                .collect(Collectors.toSet());
    }

    private static Stream<String> codes(ProcessFile file, Class<? extends Event> type) {
        return file.model().getModelElementsByType(type).stream().flatMap(ProcessReferencesTest::codes);
    }

    private static Stream<String> codes(Event event) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .map(definition -> definition.getError().getErrorCode());
    }
}
