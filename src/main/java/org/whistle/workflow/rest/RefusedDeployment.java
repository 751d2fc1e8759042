package org.whistle.workflow.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.whistle.problem.Problems;
import org.whistle.workflow.guard.DeploymentRefused;
import org.whistle.workflow.guard.Finding;
import org.whistle.workflow.guard.FindingWords;

/**
 * Says what is wrong with a deployment: all of it, one line each, in {@code message}, which Camunda Modeler shows, and
 * one by one in {@code findings} for programs.
 */
@Component
class RefusedDeployment {

    private final Problems problems;
    private final FindingWords findingWords;

    RefusedDeployment(Problems problems, FindingWords findingWords) {
        this.problems = problems;
        this.findingWords = findingWords;
    }

    ProblemDetail of(DeploymentRefused refused, Locale locale) {
        List<Finding> findings = refused.findings();
        String lines = findings.stream()
                .map(finding -> findingWords.line(finding, locale))
                .collect(Collectors.joining("\n"));
        ProblemDetail problem =
                problems.of(HttpStatus.BAD_REQUEST, "deployment-refused", locale, findings.size(), lines);
        problem.setProperty(
                "findings",
                findings.stream()
                        .map(finding -> members(finding, problems.message(finding.why(), locale)))
                        .toList());
        return problem;
    }

    private static Map<String, String> members(Finding finding, String words) {
        return Map.of(
                "file", finding.file(),
                "element", finding.element(),
                "name", finding.name(),
                "code", finding.why().code(),
                "message", words);
    }
}
