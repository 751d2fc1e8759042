package org.whistle.workflow.guard;

import java.util.List;
import java.util.stream.Collectors;

/** A deployment that was not made, because of what its files hold; nothing of it is kept. */
public final class DeploymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    DeploymentRefused(List<Finding> findings) {
        super(findings.stream()
                .map(finding -> finding.file() + " " + finding.element() + ": "
                        + finding.why().code() + " " + finding.why().arguments())
                .collect(Collectors.joining("\n", "The deployment is refused:\n", "")));
        this.findings = List.copyOf(findings);
    }

    /** @return everything that was found, at least one */
    public List<Finding> findings() {
        return findings;
    }
}
