package org.whistle.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks for Chromium before the application is started for a test of its pages. */
class ChromiumCondition implements ExecutionCondition {

    private static final String MISSING = "The tests of the pages need Chromium and its driver on the PATH."
            + " Install them (Debian: chromium and chromium-driver), or leave browser.required false to skip these tests.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
