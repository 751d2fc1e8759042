package org.whistle.workflow.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;
import org.whistle.workflow.guard.DeploymentRefused;
import org.whistle.workflow.guard.Finding;

/**
 * Says what is wrong with a deployment: all of it, one line each, in {@code message}, which Camunda Modeler shows, and
 * one by one in {@code findings} for programs.
 */
@Component
class RefusedDeployment {

    private final Problems problems;

    RefusedDeployment(Problems problems) {
        this.problems = problems;
    }

    ProblemDetail of(DeploymentRefused refused, Locale locale) {
        List<Finding> findings = refused.findings();
        List<String> words = findings.stream()
                .map(finding -> problems.message(finding.why(), locale))
                .toList();
        String lines = IntStream.range(0, findings.size())
                .mapToObj(number -> line(findings.get(number), words.get(number), locale))
                .collect(Collectors.joining("\n"));
        ProblemDetail problem =
                problems.of(HttpStatus.BAD_REQUEST, "deployment-refused", locale, findings.size(), lines);
        problem.setProperty(
                "findings",
                IntStream.range(0, findings.size())
                        .mapToObj(number -> members(findings.get(number), words.get(number)))
                        .toList());
        return problem;
    }

    private String line(Finding finding, String words, Locale locale) {
        Refusal line;
        if (finding.file().isEmpty()) {
            return words;
        }
        if (finding.element().isEmpty()) {
            line = Refusal.invalid(finding.file(), "model-file", finding.file(), words);
        } else if (finding.name().isEmpty()) {
            line = Refusal.invalid(finding.file(), "model-element", finding.file(), finding.element(), words);
        } else {
            line = Refusal.invalid(
                    finding.file(), "model-element-named", finding.file(), finding.element(), finding.name(), words);
        }
        return problems.message(line, locale);
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
