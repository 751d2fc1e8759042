package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.casework.Question;
import org.whistle.casework.QuestionAnswered;
import org.whistle.casework.QuestionWithdrawn;
import org.whistle.casework.Questions;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.servicelevel.QuestionTerms.Why;

/**
 * The clock stands while a resident is asked, where the rules grant that without a second person; it goes on with the
 * answer, when the question is taken back, or when the time for it is over. Then the question lapses.
 */
@Component
@Transactional
public class QuestionPauses {

    private final Questions questions;
    private final QuestionPauseRows rows;
    private final ExtensionRows extensions;
    private final ClockRows clocks;
    private final Pauses pauses;
    private final QuestionRules rules;
    private final Deadlines deadlines;
    private final CaseFile caseFile;
    private final InstantSource now;

    QuestionPauses(
            Questions questions,
            QuestionPauseRows rows,
            ExtensionRows extensions,
            ClockRows clocks,
            Pauses pauses,
            QuestionRules rules,
            Deadlines deadlines,
            CaseFile caseFile,
            InstantSource now) {
        this.questions = questions;
        this.rows = rows;
        this.extensions = extensions;
        this.clocks = clocks;
        this.pauses = pauses;
        this.rules = rules;
        this.deadlines = deadlines;
        this.caseFile = caseFile;
        this.now = now;
    }

    /** @return what a question asked now would do to the clock; the table is only looked at */
    public QuestionTerms terms(String trackingNumber) {
        return promise(trackingNumber).map(this::terms).orElseGet(() -> QuestionTerms.running(Why.NOTHING_RUNS));
    }

    /** @return by question, until when the clock stands for it at the latest; without those for which it does not */
    @Transactional(readOnly = true)
    public Map<Long, Instant> standing(String trackingNumber) {
        return rows.standing(trackingNumber);
    }

    /**
     * Asks the resident, and lets the clock stand as far as {@link #terms} says. Where it says that the clock runs on,
     * the question is asked all the same.
     *
     * @see Questions#ask
     */
    public Question askPausing(String trackingNumber, String unit, String text) {
        Question asked = questions.ask(trackingNumber, unit, text);
        Optional<Clock> promise = promise(trackingNumber).flatMap(clock -> clocks.lock(clock.id()));
        promise.ifPresent(clock -> {
            QuestionTerms terms = terms(clock);
            if (terms.pauses()) {
                stand(clock, asked, terms.until());
            }
        });
        return asked;
    }

    private Optional<Clock> promise(String trackingNumber) {
        return clocks.of(trackingNumber).stream()
                .filter(clock -> clock.isPromise() && !clock.isStopped())
                .findFirst();
    }

    private QuestionTerms terms(Clock promise) {
        List<Extension> before = extensions.of(promise.trackingNumber());
        if (promise.isPaused()) {
            return QuestionTerms.running(Why.STANDS_ALREADY);
        }
        if (before.stream().anyMatch(extension -> extension.state() == ExtensionState.ASKED)) {
            return QuestionTerms.running(Why.TIME_ASKED);
        }
        if (!now.instant().isBefore(promise.deadline())) {
            return QuestionTerms.running(Why.DEADLINE_PASSED);
        }
        return rules.pause(promise.level(), granted(promise, before))
                .map(length -> deadlines.after(now.instant(), length, null).at())
                .map(QuestionTerms::standing)
                .orElseGet(() -> QuestionTerms.running(Why.RULES));
    }

    private static int granted(Clock promise, List<Extension> before) {
        return (int) before.stream()
                .filter(extension -> extension.reason() == ExtensionReason.QUESTION_ASKED)
                .filter(extension -> extension.round() == promise.round())
                .count();
    }

    private void stand(Clock promise, Question asked, Instant until) {
        int before = granted(promise, extensions.of(promise.trackingNumber()));
        Limit length =
                rules.grant(promise.trackingNumber(), promise.level(), before).orElseThrow();
        ExtensionWish wish =
                new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.QUESTION_ASKED, length.notation(), asked.text());
        long wished = extensions
                .ask(promise, wish, length, asked.askedBy(), now.instant())
                .id();
        Extension granted = extensions
                .decide(wished, ExtensionState.GRANTED, Actor.SYSTEM, now.instant(), null, until)
                .orElseThrow();
        rows.add(granted.id(), asked.id());
        Map<String, String> detail = granted.told();
        detail.put("deadline", pauses.follow(promise.trackingNumber(), until).toString());
        detail.put("until", until.toString());
        caseFile.append(promise.trackingNumber(), CaseEventKind.PAUSED, detail);
    }

    @EventListener
    void on(QuestionAnswered answered) {
        goOn(answered.trackingNumber(), answered.questionId());
    }

    @EventListener
    void on(QuestionWithdrawn withdrawn) {
        goOn(withdrawn.trackingNumber(), withdrawn.questionId());
    }

    private void goOn(String trackingNumber, long question) {
        if (rows.stands(question)) {
            pauses.resume(trackingNumber);
        }
    }
}
