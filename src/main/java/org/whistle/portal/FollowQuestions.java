package org.whistle.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.request.CaseWords;
import org.whistle.request.RequestView;
import org.whistle.servicelevel.QuestionPauses;

/** What the reporter of a request was asked, on its page. What was taken back is not shown any more. */
@Component
class FollowQuestions {

    private final Questions questions;
    private final QuestionPauses pauses;
    private final CaseWords words;

    FollowQuestions(Questions questions, QuestionPauses pauses, CaseWords words) {
        this.questions = questions;
        this.pauses = pauses;
        this.words = words;
    }

    /**
     * @param from who asks, in a few words
     * @param pausedUntil until when the clock stands for it at the latest; null where it runs
     */
    record Shown(
            long id,
            String from,
            String text,
            Instant askedAt,
            String state,
            String answer,
            Instant settledAt,
            Instant pausedUntil) {

        public boolean isOpen() {
            return state.equals(Question.State.OPEN.name());
        }
    }

    /** @return the questions to the reporter of an opened request, the latest first */
    List<Shown> of(RequestView request) {
        Map<Long, Instant> standing = pauses.standing(request.trackingNumber());
        List<Shown> shown = new ArrayList<>(questions.of(request.trackingNumber()).stream()
                .filter(question -> question.state() != Question.State.WITHDRAWN)
                .map(question -> shown(question, standing.get(question.id())))
                .toList());
        Collections.reverse(shown);
        return shown;
    }

    private Shown shown(Question question, Instant pausedUntil) {
        Locale locale = LocaleContextHolder.getLocale();
        return new Shown(
                question.id(),
                words.say("portal.question.from", List.of("unit"), Map.of("unit", question.unit()), locale),
                words.ofResident(question.text(), locale),
                question.askedAt(),
                question.state().name(),
                words.ofResident(question.answer(), locale),
                question.settledAt(),
                pausedUntil);
    }
}
