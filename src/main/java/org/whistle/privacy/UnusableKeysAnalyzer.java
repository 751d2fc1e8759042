package org.whistle.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words what to do, instead of a stack trace. */
class UnusableKeysAnalyzer extends AbstractFailureAnalyzer<UnusableKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableKeys cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
