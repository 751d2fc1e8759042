package org.whistle.workflow.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A form asks with fields of known kinds, and shows text; it brings no page and no script of its own. */
final class FormCheck {

    private static final Set<String> KINDS = Set.of(
            "default",
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
            "group",
            "dynamiclist",
            "table",
            "expression",
            "separator",
            "spacer",
            "button");

    private final Findings findings;

    FormCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String file, JsonNode form) {
        if (!form.path("id").isTextual() || !form.path("components").isArray()) {
            findings.add(file, "model-form-malformed");
        }
        components(file, form.path("components"));
        texts(file, form.path("id").asText(), form);
    }

    private void components(String file, JsonNode components) {
        for (JsonNode component : components) {
            String kind = component.path("type").asText();
            if (!KINDS.contains(kind)) {
                findings.add(
                        file,
                        component.path("id").asText(),
                        component.path("label").asText(),
                        "model-form-component",
                        kind);
            }
            components(file, component.path("components"));
        }
    }

    private void texts(String file, String around, JsonNode node) {
        if (node.isTextual()) {
            if (!HarmlessText.is(node.asText())) {
                findings.add(file, around, "", "model-form-text", node.asText());
            }
            return;
        }
        String element = node.path("id").isTextual() ? node.path("id").asText() : around;
        node.forEach(member -> texts(file, element, member));
    }
}
