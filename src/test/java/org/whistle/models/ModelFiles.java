package org.whistle.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** The models in the project's folders, read without engine and without Spring. */
public final class ModelFiles {

    /** A process and the file it stands in. */
    public record ProcessFile(Path path, BpmnModelInstance model) {

        /** The process of the file; {@link ProcessNamesTest} holds that there is just one. */
        public Process process() {
            return model.getModelElementsByType(Process.class).iterator().next();
        }
    }

    /** A decision and the file it stands in. */
    public record DecisionFile(Path path, DmnModelInstance model) {

        /** The decision of the file; {@link DecisionModelsTest} holds that there is just one. */
        public Decision decision() {
            return model.getModelElementsByType(Decision.class).iterator().next();
        }
    }

    /** A form and the file it stands in. */
    public record FormFile(Path path, JsonNode form) {

        public String id() {
            return form.path("id").asText();
        }

        /** The components, those inside of groups too. */
        public List<JsonNode> components() {
            return components(form).toList();
        }

        private static Stream<JsonNode> components(JsonNode parent) {
            return parent.path("components")
                    .valueStream()
                    .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
        }

        /** The components that carry an answer. */
        public List<JsonNode> fields() {
            return components().stream()
                    .filter(component -> component.hasNonNull("key"))
                    .toList();
        }

        /** The values that a field offers. */
        public static List<String> options(JsonNode field) {
            return field.path("values")
                    .valueStream()
                    .map(option -> option.path("value").asText())
                    .toList();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFiles() {}

    public static List<ProcessFile> processes() {
        return files("processes", ".bpmn").stream()
                .map(path -> new ProcessFile(path, Bpmn.readModelFromFile(path.toFile())))
                .toList();
    }

    public static List<DecisionFile> decisions() {
        return files("decisions", ".dmn").stream()
                .map(path -> new DecisionFile(path, Dmn.readModelFromFile(path.toFile())))
                .toList();
    }

    public static List<FormFile> forms() {
        return files("forms", ".form").stream()
                .map(path -> new FormFile(path, json(path)))
                .toList();
    }

    /** {@code residentRequest} becomes {@code resident-request}. */
    public static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The file's name without its ending. */
    public static String name(Path path) {
        return path.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    /** @return the files of a folder, by name; a folder without any would make every test pass */
    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> found = Files.list(Path.of(folder))) {
            List<Path> paths = found.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (paths.isEmpty()) {
                throw new IllegalStateException("%s/ holds no *%s file".formatted(folder, ending));
            }
            return paths;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode json(Path path) {
        try {
            return JSON.readTree(path.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " is no JSON", failure);
        }
    }
}
