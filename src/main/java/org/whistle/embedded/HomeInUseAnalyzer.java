package org.whistle.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words what to do, instead of a stack trace. */
class HomeInUseAnalyzer extends AbstractFailureAnalyzer<HomeInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, HomeInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop it first, or give this one a folder of its own with the environment variable WHISTLE_HOME,"
                        + " or a database of its own with SPRING_DATASOURCE_URL.",
                cause);
    }
}
