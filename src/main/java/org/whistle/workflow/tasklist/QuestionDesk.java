package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.request.Merges;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;
import org.whistle.request.Status;
import org.whistle.servicelevel.QuestionPauses;
import org.whistle.servicelevel.QuestionTerms;
import org.whistle.workflow.tasklist.QuestionPart.Asked;
import org.whistle.workflow.tasklist.QuestionPart.Terms;

/** Puts together what the resident was asked in a case, and what the reader can do about it. */
@Component
@Transactional(readOnly = true)
class QuestionDesk {

    private final Questions questions;
    private final QuestionPauses pauses;
    private final RequestProgress requests;
    private final Merges merges;
    private final DeskWords words;

    QuestionDesk(Questions questions, QuestionPauses pauses, RequestProgress requests, Merges merges, DeskWords words) {
        this.questions = questions;
        this.pauses = pauses;
        this.requests = requests;
        this.merges = merges;
        this.words = words;
    }

    /** @param unit in whose name the reader would ask; empty for those whom the task does not ask */
    QuestionPart of(String trackingNumber, Optional<String> unit, Locale locale) {
        List<Question> latestFirst = new ArrayList<>(questions.of(trackingNumber));
        Collections.reverse(latestFirst);
        Map<Long, Instant> standing = pauses.standing(trackingNumber);
        RequestFacts facts = requests.facts(trackingNumber);
        boolean waits = latestFirst.stream().anyMatch(question -> isOpenOf(question, unit));
        return new QuestionPart(
                latestFirst.stream()
                        .map(question -> asked(question, standing.get(question.id()), unit, locale))
                        .toList(),
                unit.isPresent() && !waits && facts.status() == Status.OPEN && Questions.isAsking(facts.stage()));
    }

    Asked asked(Question question, Optional<String> unit, Locale locale) {
        return asked(question, pauses.standing(question.trackingNumber()).get(question.id()), unit, locale);
    }

    @Transactional
    Terms terms(String trackingNumber, Locale locale) {
        QuestionTerms terms = pauses.terms(trackingNumber);
        String why = terms.pauses() ? null : terms.why().name();
        return new Terms(
                terms.pauses(),
                terms.until(),
                why,
                why == null ? null : words.of("question.why", why, locale),
                merges.of(trackingNumber).followers().size());
    }

    private Asked asked(Question question, Instant pausedUntil, Optional<String> unit, Locale locale) {
        return new Asked(
                question.id(),
                words.asker(question.unit(), locale),
                question.text(),
                words.account(question.askedBy(), locale),
                question.askedAt(),
                question.state().name(),
                words.of("question", question.state(), locale),
                question.answer(),
                question.settledAt(),
                pausedUntil,
                isOpenOf(question, unit));
    }

    private static boolean isOpenOf(Question question, Optional<String> unit) {
        return question.isOpen() && unit.filter(question.unit()::equals).isPresent();
    }
}
