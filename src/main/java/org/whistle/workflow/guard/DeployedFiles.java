package org.whistle.workflow.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The files of a deployment, read as far as they can be; what cannot is found there already. */
final class DeployedFiles {

    private static final int MOST_FILES = 300;

    private final List<ModelFile> processes = new ArrayList<>();
    private final List<ModelFile> decisions = new ArrayList<>();
    private final Map<String, JsonNode> forms = new LinkedHashMap<>();

    static DeployedFiles read(Map<String, byte[]> files, ObjectMapper json, Findings findings) {
        DeployedFiles read = new DeployedFiles();
        if (files.size() > MOST_FILES) {
            findings.add("", "model-too-many", MOST_FILES);
            return read;
        }
        files.forEach((name, content) -> read.add(name, content, json, findings));
        return read;
    }

    /**
     * Reads files that the engine took long ago.
     *
     * @param kinds what the engine made of which file, whatever its name says today
     */
    static DeployedFiles stored(
            Map<String, FileKind> kinds, Map<String, byte[]> files, ObjectMapper json, Findings findings) {
        DeployedFiles read = new DeployedFiles();
        kinds.forEach((name, kind) -> read.add(name, kind, files.get(name), json, findings));
        return read;
    }

    private void add(String name, byte[] content, ObjectMapper json, Findings findings) {
        if (!FileKind.isPlainName(name)) {
            findings.add(name, "model-file-name");
            return;
        }
        FileKind kind = FileKind.of(name).orElse(null);
        if (kind == null || kind == FileKind.PICTURE && !FileKind.isPng(content)) {
            findings.add(name, "model-file-kind");
            return;
        }
        add(name, kind, content, json, findings);
    }

    private void add(String name, FileKind kind, byte[] content, ObjectMapper json, Findings findings) {
        try {
            switch (kind) {
                case PROCESS -> processes.add(new ModelFile(name, SafeXml.read(content)));
                case DECISION -> decisions.add(new ModelFile(name, SafeXml.read(content)));
                case FORM -> forms.put(name, json.readTree(content));
                case PICTURE -> {
                    // shows something, asks nothing
                }
            }
        } catch (SafeXml.Unreadable unreadable) {
            findings.add(name, unreadable.code());
        } catch (IOException malformed) {
            findings.add(name, "model-form-malformed");
        }
    }

    List<ModelFile> processes() {
        return processes;
    }

    List<ModelFile> decisions() {
        return decisions;
    }

    Map<String, JsonNode> forms() {
        return forms;
    }

    Set<String> processKeys() {
        return ids(processes, "process");
    }

    Set<String> decisionKeys() {
        return ids(decisions, "decision");
    }

    Set<String> formKeys() {
        return forms.values().stream().map(form -> form.path("id").asText()).collect(Collectors.toSet());
    }

    private static Set<String> ids(List<ModelFile> files, String element) {
        Stream<Element> elements = files.stream().flatMap(file -> file.elements(element));
        return elements.map(found -> found.getAttribute("id")).collect(Collectors.toSet());
    }
}
