package org.whistle.models;

import static org.whistle.models.ModelFiles.kebab;
import static org.whistle.models.ModelFiles.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.whistle.models.ModelFiles.FormFile;
import org.whistle.models.Vocabulary.Variable;

/** Forms show in Tasklist of 7.24, ask what our code reads, and carry a request forward by their first options. */
class FormModelsTest {

    /** What form-js 1.8.7 draws; it comes with the web applications of the engine. */
    private static final Set<String> DRAWN = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "image",
            "table",
            "spacer",
            "separator",
            "group",
            "dynamiclist",
            "expression",
            "button");

    /** Choices of one unit or of one reason among many, and opinions: none of them is the usual one. */
    private static final Set<String> WITHOUT_DEFAULT =
            Set.of("lead", "rerouteTo", "suggestedDepartment", "whistleStars", "evaluationReason");

    private static final Set<String> UNITS =
            Set.of("lead", "rerouteTo", "supporting", "furtherDepartments", "suggestedDepartment");
    private static final int LONGEST_NOTE = 2000;

    private final List<FormFile> forms = ModelFiles.forms();
    private final Faults faults = new Faults();

    @Test
    void a_form_bears_its_name_and_says_for_which_engine_it_is() {
        for (FormFile file : forms) {
            check(file, file.id(), name(file.path()).equals(file.id()), "set id to \"%s\"", name(file.path()));
            check(
                    file,
                    file.id(),
                    file.form().path("schemaVersion").asInt() == 16,
                    "set schemaVersion to 16, as form-js 1.8.7 has it");
            check(
                    file,
                    file.id(),
                    "Camunda Platform"
                            .equals(file.form().path("executionPlatform").asText()),
                    "set executionPlatform to \"Camunda Platform\"");
        }
        faults.assertNone();
    }

    @Test
    void a_form_is_for_one_user_task() {
        Set<String> tasks = ModelFiles.processes().stream()
                .flatMap(file -> file.model().getModelElementsByType(UserTask.class).stream())
                .map(task -> kebab(task.getId()))
                .collect(Collectors.toSet());
        forms.forEach(file -> check(
                file,
                file.id(),
                tasks.contains(file.id()),
                "remove the form or add the user task, there are %s",
                tasks));
        faults.assertNone();
    }

    @Test
    void tasklist_can_draw_every_component() {
        for (FormFile file : forms) {
            file.components()
                    .forEach(component -> check(
                            file,
                            component.path("id").asText(),
                            DRAWN.contains(component.path("type").asText()),
                            "use one of %s instead of \"%s\"",
                            DRAWN,
                            component.path("type").asText()));
        }
        faults.assertNone();
    }

    @Test
    void the_first_option_is_chosen_beforehand() {
        for (FormFile file : forms) {
            for (JsonNode field : file.fields()) {
                String key = field.path("key").asText();
                if (isChoice(field) && !WITHOUT_DEFAULT.contains(key)) {
                    String first = FormFile.options(field).get(0);
                    check(
                            file,
                            key,
                            first.equals(field.path("defaultValue").asText()),
                            "set defaultValue to the first option, \"%s\"",
                            first);
                }
            }
        }
        faults.assertNone();
    }

    @Test
    void texts_are_limited() {
        for (FormFile file : forms) {
            for (JsonNode field : file.fields()) {
                int longest = field.path("validate").path("maxLength").asInt();
                String type = field.path("type").asText();
                check(
                        file,
                        field.path("key").asText(),
                        !"textarea".equals(type) || longest == LONGEST_NOTE,
                        "set validate.maxLength to %d, as our code has it",
                        LONGEST_NOTE);
                check(
                        file,
                        field.path("key").asText(),
                        !"textfield".equals(type) || longest > 0 && longest <= 200,
                        "set validate.maxLength, at most 200");
            }
        }
        faults.assertNone();
    }

    @Test
    void options_are_the_constants_that_our_code_reads() {
        List<Variable> variables = Vocabulary.variables();
        for (FormFile file : forms) {
            for (JsonNode field : file.fields()) {
                String key = field.path("key").asText();
                if (!isChoice(field) || UNITS.contains(key)) {
                    continue;
                }
                List<List<String>> read = variables.stream()
                        .filter(variable -> variable.name().equals(key) && variable.constants() != null)
                        .map(Variable::constants)
                        .toList();
                check(
                        file,
                        key,
                        read.size() == 1 && read.get(0).equals(FormFile.options(field)),
                        "offer what the code reads, %s, in this order, instead of %s",
                        read,
                        FormFile.options(field));
            }
        }
        faults.assertNone();
    }

    @Test
    void units_are_the_departments_of_the_sample() throws IOException {
        List<String> departments = new YAMLMapper()
                .readTree(Path.of("src/main/resources/sample/organisation.yaml").toFile())
                .path("units")
                .valueStream()
                .filter(unit -> "DEPARTMENT".equals(unit.path("kind").asText()))
                .map(unit -> unit.path("code").asText())
                .toList();
        for (FormFile file : forms) {
            file.fields().stream()
                    .filter(field -> UNITS.contains(field.path("key").asText()))
                    .forEach(field -> check(
                            file,
                            field.path("key").asText(),
                            FormFile.options(field).equals(departments),
                            "offer the departments of sample/organisation.yaml in its order, %s",
                            departments));
        }
        faults.assertNone();
    }

    @Test
    void labels_are_in_chinese_and_english() {
        for (FormFile file : forms) {
            for (JsonNode field : file.fields()) {
                checkLabel(
                        file,
                        field,
                        field.path(field.has("label") ? "label" : "dateLabel").asText());
                field.path("values")
                        .forEach(option ->
                                checkLabel(file, field, option.path("label").asText()));
            }
        }
        faults.assertNone();
    }

    private void checkLabel(FormFile file, JsonNode field, String label) {
        check(
                file,
                field.path("key").asText(),
                label.matches(".*\\p{IsHan}.*· .*[A-Za-z].*"),
                "label it \"中文 · English\" instead of \"%s\"",
                label);
    }

    private void check(FormFile file, String field, boolean asItShould, String remedy, Object... arguments) {
        faults.unless(asItShould, file.path(), field, remedy, arguments);
    }

    private static boolean isChoice(JsonNode field) {
        return Set.of("select", "radio").contains(field.path("type").asText());
    }
}
