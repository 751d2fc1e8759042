package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.GivenAnswer;
import org.whistle.evaluation.Said;
import org.whistle.workflow.tasklist.CaseDocument.EvaluationPart;

/** Tells those who work again, call back or review what the resident has said of the work. */
@Component
class EvaluationDesk {

    private final Evaluations evaluations;
    private final DeskWords words;

    EvaluationDesk(Evaluations evaluations, DeskWords words) {
        this.evaluations = evaluations;
        this.words = words;
    }

    List<EvaluationPart> of(String trackingNumber, Locale locale) {
        return evaluations.of(trackingNumber).stream()
                .map(given -> part(given, locale))
                .toList();
    }

    private EvaluationPart part(GivenAnswer given, Locale locale) {
        Said said = given.said();
        return new EvaluationPart(
                given.round(),
                given.by().name(),
                words.of("evaluation.by", given.by(), locale),
                said.solved().name(),
                words.of("evaluation.solved", said.solved(), locale),
                wordOf("portal.evaluate", said.satisfaction(), locale),
                wordOf("portal.evaluate", said.reason(), locale),
                said.comment(),
                given.counts(),
                given.at());
    }

    private String wordOf(String prefix, Enum<?> value, Locale locale) {
        return value == null ? null : words.of(prefix, value, locale);
    }
}
