package org.whistle.workflow.guard;

import java.util.List;
import java.util.Set;

/**
 * A file that the guard would not let in today.
 *
 * @param findings at least one
 */
record FaultyModel(StoredFile file, List<Finding> findings) {

    /** What runs code, would run it but for the walls behind the guard, or cannot be seen through. */
    private static final Set<String> CODE = Set.of(
            "model-script",
            "model-class",
            "model-connector",
            "model-field",
            "model-delegate",
            "model-bean",
            "model-member",
            "model-function",
            "model-doctype",
            "model-malformed",
            "model-too-large");

    boolean holdsCode() {
        return findings.stream().anyMatch(finding -> CODE.contains(finding.why().code()));
    }
}
