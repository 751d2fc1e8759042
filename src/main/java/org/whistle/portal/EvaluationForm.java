package org.whistle.portal;

import java.util.stream.Stream;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.EvaluationReason;
import org.whistle.evaluation.Satisfaction;

/** What a resident answered on the evaluation page. An unknown choice counts as none. */
record EvaluationForm(String solved, String satisfaction, String evaluationReason, String comment) {

    static final EvaluationForm EMPTY = new EvaluationForm(null, null, null, null);

    Answer toAnswer() {
        return new Answer(solvedOrNull(), satisfactionOrNull(), Typed.text(comment), reasonOrNull());
    }

    private Boolean solvedOrNull() {
        return "yes".equals(solved) ? Boolean.TRUE : "no".equals(solved) ? Boolean.FALSE : null;
    }

    private Satisfaction satisfactionOrNull() {
        return Stream.of(Satisfaction.values())
                .filter(choice -> choice.name().equals(satisfaction))
                .findFirst()
                .orElse(null);
    }

    private String reasonOrNull() {
        return Stream.of(EvaluationReason.values())
                .map(EvaluationReason::name)
                .filter(name -> name.equals(evaluationReason))
                .findFirst()
                .orElse(null);
    }
}
