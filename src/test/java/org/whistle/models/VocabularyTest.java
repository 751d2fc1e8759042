package org.whistle.models;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.whistle.models.Expressions.Use;
import org.whistle.models.ModelFiles.FormFile;
import org.whistle.models.ModelFiles.ProcessFile;
import org.whistle.models.Vocabulary.Variable;
import org.whistle.models.Vocabulary.Word;

/** Our code and the models use the same words, both ways. */
class VocabularyTest {

    private static final Path CODE = Path.of("src/main/java/org/whistle/workflow");

    /** Processes without a vocabulary class, and why. */
    private static final Map<String, String> WITHOUT_WORDS =
            Map.of("residentFeedback", "nobody answers a form in it, and it has no variable");

    private static final Set<String> SETS_A_VARIABLE = Set.of("inputParameter", "outputParameter");

    private final List<ProcessFile> processes = ModelFiles.processes();
    private final Set<String> variables =
            Vocabulary.variables().stream().map(Variable::name).collect(Collectors.toSet());
    private final Faults faults = new Faults();

    @Test
    void every_key_is_a_process_and_every_process_has_a_key() {
        Set<String> ids = processes.stream().map(file -> file.process().getId()).collect(Collectors.toSet());
        Set<String> keys =
                Vocabulary.words().stream().filter(Word::isKey).map(Word::text).collect(Collectors.toSet());

        Vocabulary.words().stream()
                .filter(Word::isKey)
                .forEach(key -> faults.unless(
                        ids.contains(key.text()),
                        source(key),
                        key.constant(),
                        "\"%s\" is no process; there are %s",
                        key.text(),
                        ids));
        processes.forEach(file -> faults.unless(
                keys.contains(file.process().getId())
                        != WITHOUT_WORDS.containsKey(file.process().getId()),
                file.path(),
                file.process().getId(),
                "write KEY in one vocabulary class …Process below %s, or say here why it needs none",
                CODE));
        faults.assertNone();
    }

    @Test
    void every_message_has_its_word_and_every_word_is_a_message() {
        Set<String> words = Vocabulary.words().stream()
                .filter(not(Word::isKey).and(not(Word::isElement)))
                .map(Word::text)
                .collect(Collectors.toSet());
        Set<String> messages = new HashSet<>();
        for (ProcessFile file : processes) {
            for (Message message : file.model().getModelElementsByType(Message.class)) {
                messages.add(message.getName());
                faults.unless(
                        words.contains(message.getName()),
                        file.path(),
                        message.getId(),
                        "add \"%s\" to the vocabulary class of %s, else nobody sends it",
                        message.getName(),
                        file.process().getId());
            }
        }
        Vocabulary.words().stream()
                .filter(not(Word::isKey).and(not(Word::isElement)))
                .forEach(word -> faults.unless(
                        messages.contains(word.text()),
                        source(word),
                        word.constant(),
                        "\"%s\" is no message of a process; there are %s",
                        word.text(),
                        messages));
        faults.assertNone();
    }

    @Test
    void an_element_that_our_code_names_stands_in_a_process() {
        Set<String> elements = new HashSet<>();
        processes.forEach(file ->
                file.model().getModelElementsByType(FlowNode.class).forEach(node -> elements.add(node.getId())));
        Vocabulary.words().stream()
                .filter(Word::isElement)
                .forEach(word -> faults.unless(
                        elements.contains(word.text()),
                        source(word),
                        word.constant(),
                        "\"%s\" is no element of a process",
                        word.text()));
        faults.assertNone();
    }

    @Test
    void every_answer_of_a_form_is_read_by_our_code() {
        for (FormFile file : ModelFiles.forms()) {
            for (JsonNode field : file.fields()) {
                String key = field.path("key").asText();
                faults.unless(
                        variables.contains(key),
                        file.path(),
                        key,
                        "declare a ProcessVariable \"%s\" and take it out of the engine, else words of people stay there",
                        key);
            }
        }
        faults.assertNone();
    }

    @Test
    void every_variable_of_our_code_stands_in_a_model() {
        Set<String> named = new HashSet<>();
        ModelFiles.forms().forEach(file -> file.fields()
                .forEach(field -> named.add(field.path("key").asText())));
        ModelFiles.decisions().forEach(file -> file.model().getModelElementsByType(Input.class).stream()
                .map(input -> input.getInputExpression().getText().getTextContent())
                .forEach(named::add));
        processes.forEach(file -> {
            Expressions.in(file).stream().map(Use::name).forEach(named::add);
            set(file).forEach(named::add);
        });

        variables.forEach(variable -> faults.unless(
                named.contains(variable), CODE, variable, "remove the ProcessVariable, no form and no process has it"));
        faults.assertNone();
    }

    @Test
    void what_a_process_asks_for_has_been_set_by_somebody() {
        Set<String> beans = ModelBeans.byName().keySet();
        for (ProcessFile file : processes) {
            Set<String> known = Stream.concat(variables.stream(), set(file)).collect(Collectors.toSet());
            for (Use use : Expressions.in(file)) {
                faults.unless(
                        known.contains(use.name())
                                || beans.contains(use.name())
                                || Expressions.OF_THE_ENGINE.contains(use.name()),
                        file.path(),
                        use.element(),
                        "\"${%s}\" asks for %s, which no bean, no ProcessVariable and no element of the process sets",
                        use.expression(),
                        use.name());
            }
            Expressions.elements(file)
                    .filter(element -> Set.of("in", "out").contains(element.getLocalName()))
                    .filter(element -> element.hasAttribute("source"))
                    .forEach(element -> faults.unless(
                            known.contains(element.getAttribute("source")),
                            file.path(),
                            Expressions.id(element),
                            "hand over a variable that there is instead of \"%s\"",
                            element.getAttribute("source")));
        }
        faults.assertNone();
    }

    /** The variables that a process sets by itself. */
    private static Stream<String> set(ProcessFile file) {
        return Expressions.elements(file).flatMap(VocabularyTest::names).filter(not(String::isEmpty));
    }

    private static Stream<String> names(Element element) {
        String camunda = "http://camunda.org/schema/1.0/bpmn";
        return Stream.of(
                SETS_A_VARIABLE.contains(element.getLocalName()) ? element.getAttribute("name") : "",
                element.getAttributeNS(camunda, "resultVariable"),
                element.getAttributeNS(camunda, "elementVariable"));
    }

    private static Path source(Word word) {
        return Path.of("src/main/java", word.owner().getName().replace('.', '/') + ".java");
    }
}
