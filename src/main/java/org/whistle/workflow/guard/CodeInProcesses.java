package org.whistle.workflow.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A process holds no code and calls none by its class: it names beans. Names are looked at without regard to their
 * namespace: the engine has two of them for its own, and at some places it does not look at it either.
 */
final class CodeInProcesses {

    /** The engine's own namespace, and the one from before it had it. */
    static final Set<String> EXTENSIONS = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
    private static final Set<String> SCRIPT_MARKS = Set.of("scriptFormat", "language", "resource");
    private static final Set<String> CONNECTORS = Set.of("connector", "connectorId");
    private static final Set<String> OTHER_FORMS = Set.of("formData", "formField", "formProperty");

    private final Known known;
    private final Findings findings;

    CodeInProcesses(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void check(ModelFile file) {
        file.elements().forEach(element -> check(file.name(), element));
    }

    private void check(String file, Element element) {
        String kind = element.getLocalName();
        if (SCRIPTS.contains(kind)) {
            findings.add(file, element, "model-script");
        } else if (CONNECTORS.contains(kind)) {
            findings.add(file, element, "model-connector", kind);
        } else if (OTHER_FORMS.contains(kind)) {
            findings.add(file, element, "model-form-kind");
        } else if ("field".equals(kind)) {
            findings.add(file, element, "model-field", element.getAttribute("name"));
        } else if ("import".equals(kind)) {
            findings.add(file, element, "model-import");
        }
        ModelFile.attributes(element).forEach(attribute -> check(file, element, attribute));
    }

    private void check(String file, Element element, Attr attribute) {
        String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        if (SCRIPT_MARKS.contains(name)) {
            findings.add(file, element, "model-script");
        } else if (name.toLowerCase(Locale.ROOT).endsWith("class")) {
            findings.add(file, element, "model-class", attribute.getValue());
        } else if ("formKey".equals(name)) {
            findings.add(file, element, "model-form-kind");
        } else if ("caseRef".equals(name)) {
            findings.add(file, element, "model-called", attribute.getValue());
        } else if ("schemaLocation".equals(name) && SchemaAddresses.leadAway(attribute.getValue())) {
            findings.add(file, element, "model-import");
        } else if ("type".equals(name) && EXTENSIONS.contains(String.valueOf(attribute.getNamespaceURI()))) {
            typed(file, element, attribute.getValue());
        }
    }

    private void typed(String file, Element element, String type) {
        if (!"external".equals(type)) {
            findings.add(file, element, "model-connector", type);
            return;
        }
        List<String> topics = ModelFile.values(element, "topic").toList();
        (topics.isEmpty() ? List.of("") : topics)
                .stream()
                        .filter(topic -> !known.isTopic(topic))
                        .forEach(topic -> findings.add(file, element, "model-topic", topic));
    }
}
