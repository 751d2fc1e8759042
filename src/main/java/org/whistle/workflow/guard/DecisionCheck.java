package org.whistle.workflow.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A decision speaks FEEL and nothing else, calls no code, and says how long it is kept. */
final class DecisionCheck {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    private static final Set<String> FOREIGN = Set.of("functionDefinition", "import", "importedValues");
    private static final Pattern EXTERNAL = Pattern.compile("function\\s*+\\([^()]*+\\)\\s*+external\\b");

    private final Findings findings;

    DecisionCheck(Findings findings) {
        this.findings = findings;
    }

    void check(ModelFile file) {
        file.elements().forEach(element -> check(file.name(), element));
        file.elements("decision")
                .filter(decision ->
                        ModelFile.attribute(decision, "historyTimeToLive").isEmpty())
                .forEach(decision -> findings.add(file.name(), decision, "model-time-to-live"));
    }

    private void check(String file, Element element) {
        ModelFile.values(element, "expressionLanguage")
                .filter(language -> !FEEL.contains(language.toLowerCase(Locale.ROOT)))
                .forEach(language -> findings.add(file, element, "model-language", language));
        if ("functionDefinition".equals(element.getLocalName())
                || EXTERNAL.matcher(ModelFile.ownText(element)).find()) {
            findings.add(file, element, "model-external");
        } else if (FOREIGN.contains(element.getLocalName())
                || ModelFile.values(element, "schemaLocation").anyMatch(SchemaAddresses::leadAway)) {
            findings.add(file, element, "model-import");
        }
    }
}
