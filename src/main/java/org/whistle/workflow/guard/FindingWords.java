package org.whistle.workflow.guard;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/** Says a finding in one line: file, element, what is wrong, and the remedy. */
@Component
public class FindingWords {

    private final Problems problems;

    FindingWords(Problems problems) {
        this.problems = problems;
    }

    public String line(Finding finding, Locale locale) {
        String words = problems.message(finding.why(), locale);
        if (finding.file().isEmpty()) {
            return words;
        }
        return problems.message(placed(finding, words), locale);
    }

    private static Refusal placed(Finding finding, String words) {
        String file = finding.file();
        if (finding.element().isEmpty()) {
            return Refusal.invalid(file, "model-file", file, words);
        }
        return finding.name().isEmpty()
                ? Refusal.invalid(file, "model-element", file, finding.element(), words)
                : Refusal.invalid(file, "model-element-named", file, finding.element(), finding.name(), words);
    }
}
