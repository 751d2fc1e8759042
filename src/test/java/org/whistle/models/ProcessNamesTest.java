package org.whistle.models;

import static org.whistle.models.ModelFiles.kebab;
import static org.whistle.models.ModelFiles.name;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.whistle.models.ModelFiles.ProcessFile;

/** Names in processes: what code and other people's tools hold on to, and what people read. */
class ProcessNamesTest {

    private static final Pattern PLAIN = Pattern.compile("[a-z]+([A-Z][a-z]+)*");
    private static final Pattern BILINGUAL =
            Pattern.compile("[^·\\p{IsHan}]*[A-Za-z][^·\\p{IsHan}]* · [^·]*\\p{IsHan}[^·]*");
    private static final Pattern QUESTION = Pattern.compile(".*\\? · .*？");

    private final Faults faults = new Faults();

    @Test
    void a_file_holds_one_process_and_bears_its_name() {
        for (ProcessFile file : ModelFiles.processes()) {
            Collection<Process> processes = file.model().getModelElementsByType(Process.class);
            faults.unless(processes.size() == 1, file.path(), "processes", "keep one process a file");
            String id = file.process().getId();
            faults.unless(name(file.path()).equals(kebab(id)), file.path(), id, "name the file %s.bpmn", kebab(id));
        }
        faults.assertNone();
    }

    @Test
    void ids_are_plain_verbs_or_say_what_the_element_is() {
        for (ProcessFile file : ModelFiles.processes()) {
            faults.unless(
                    PLAIN.matcher(file.process().getId()).matches(),
                    file.path(),
                    file.process().getId(),
                    "write the process id as plain words in camel case");
            file.model().getModelElementsByType(FlowNode.class).forEach(node -> checkId(file, node, prefix(node)));
            file.model().getModelElementsByType(SequenceFlow.class).forEach(flow -> checkId(file, flow, "flow_"));
            file.model().getModelElementsByType(Error.class).forEach(error -> checkId(file, error, "error_"));
            file.model().getModelElementsByType(Message.class).forEach(message -> checkId(file, message, "message_"));
        }
        faults.assertNone();
    }

    @Test
    void who_acts_on_what_by_when_is_documented() {
        for (ProcessFile file : ModelFiles.processes()) {
            checkDocumented(file, file.process());
            file.model().getModelElementsByType(Activity.class).stream()
                    .filter(activity -> activity instanceof UserTask
                            || activity instanceof BusinessRuleTask
                            || activity instanceof CallActivity
                            || activity instanceof SubProcess)
                    .forEach(activity -> checkDocumented(file, activity));
        }
        faults.assertNone();
    }

    @Test
    void what_people_see_is_in_english_and_chinese() {
        for (ProcessFile file : ModelFiles.processes()) {
            checkLabel(file, file.process(), file.process().getName());
            file.model().getModelElementsByType(FlowNode.class).forEach(node -> checkLabel(file, node, node.getName()));
            file.model().getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getName() != null)
                    .forEach(flow -> checkLabel(file, flow, flow.getName()));
        }
        faults.assertNone();
    }

    @Test
    void a_gateway_asks_and_its_flows_answer() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (Gateway gateway : file.model().getModelElementsByType(Gateway.class)) {
                if (gateway.getOutgoing().size() < 2) {
                    continue;
                }
                String name = String.valueOf(gateway.getName());
                faults.unless(
                        QUESTION.matcher(name).matches(),
                        file.path(),
                        gateway.getId(),
                        "ask a question (\"…? · …？\") instead of \"%s\"",
                        name);
                gateway.getOutgoing()
                        .forEach(flow -> faults.unless(
                                flow.getName() != null,
                                file.path(),
                                flow.getId(),
                                "name the flow with the answer to \"%s\"",
                                name));
            }
        }
        faults.assertNone();
    }

    @Test
    void a_code_is_its_name_and_its_id() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (Error error : file.model().getModelElementsByType(Error.class)) {
                checkCode(file, error.getId(), error.getName(), error.getErrorCode());
            }
            for (Message message : file.model().getModelElementsByType(Message.class)) {
                checkCode(file, message.getId(), message.getName());
            }
        }
        faults.assertNone();
    }

    private void checkCode(ProcessFile file, String id, String... codes) {
        String code = id.replaceFirst("^[a-z]+_", "");
        for (String written : codes) {
            faults.unless(code.equals(written), file.path(), id, "write \"%s\" instead of \"%s\"", code, written);
        }
    }

    private void checkId(ProcessFile file, BaseElement element, String prefix) {
        String id = String.valueOf(element.getId());
        String rest = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        faults.unless(
                Stream.of(rest.split("_to_", 2))
                        .allMatch(part -> PLAIN.matcher(part).matches()),
                file.path(),
                id,
                prefix.isEmpty()
                        ? "write the id as a plain verb in camel case"
                        : "write the id as %s… with plain words",
                prefix);
    }

    private void checkDocumented(ProcessFile file, BaseElement element) {
        boolean sentence = element.getDocumentations().stream()
                .anyMatch(
                        documentation -> documentation.getTextContent().strip().endsWith("."));
        faults.unless(
                sentence,
                file.path(),
                element.getId(),
                "add <documentation>: who acts, on what, by when, in a sentence");
    }

    private void checkLabel(ProcessFile file, BaseElement element, String label) {
        faults.unless(
                label != null && BILINGUAL.matcher(label).matches(),
                file.path(),
                element.getId(),
                "label it \"English · 中文\" instead of \"%s\"",
                label);
    }

    private static String prefix(FlowNode node) {
        if (node instanceof StartEvent) {
            return "start_";
        }
        if (node instanceof EndEvent) {
            return "end_";
        }
        if (node instanceof Event) {
            return "event_";
        }
        return node instanceof Gateway ? "gateway_" : "";
    }
}
