package org.whistle.workflow.guard;

import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a model begins with. The engine reads a decision of another language as if it were one, and fails inside; so the
 * languages are those whose schemas it has.
 */
final class ModelRoot {

    private static final String ROOT = "definitions";
    private static final Set<String> PROCESSES = Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL");
    private static final Set<String> DECISIONS = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private ModelRoot() {}

    static void ofProcess(ModelFile file, Findings findings) {
        check(file, PROCESSES, "BPMN", findings);
    }

    static void ofDecision(ModelFile file, Findings findings) {
        check(file, DECISIONS, "DMN", findings);
    }

    private static void check(ModelFile file, Set<String> languages, String language, Findings findings) {
        Element root = file.document().getDocumentElement();
        if (!ROOT.equals(root.getLocalName()) || !languages.contains(String.valueOf(root.getNamespaceURI()))) {
            findings.add(file.name(), "model-language-of-file", language);
        }
    }
}
