package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.casework.Questions;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** How pauses end. */
@Component
@Transactional
public class Pauses {

    private final ExtensionRows rows;
    private final ClockRows clocks;
    private final ClockMoves moves;
    private final CaseFile caseFile;
    private final Recipients recipients;
    private final Questions questions;
    private final QuestionPauseRows asked;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    Pauses(
            ExtensionRows rows,
            ClockRows clocks,
            ClockMoves moves,
            CaseFile caseFile,
            Recipients recipients,
            Questions questions,
            QuestionPauseRows asked,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.clocks = clocks;
        this.moves = moves;
        this.caseFile = caseFile;
        this.recipients = recipients;
        this.questions = questions;
        this.asked = asked;
        this.events = events;
        this.now = now;
    }

    /** The pause in force ends, and the clock goes on with the time it had left. Nothing happens where there is none. */
    public void resume(String trackingNumber) {
        questions.hold(trackingNumber);
        endPause(trackingNumber, moves::follow)
                .filter(ended -> !now.instant().isBefore(ended.endsAt()))
                .ifPresent(this::timeIsUp);
    }

    private void timeIsUp(Extension ended) {
        if (ended.reason() == ExtensionReason.FUNDING) {
            events.publishEvent(new LongTermPauseOver(ended));
        }
        if (ended.reason() == ExtensionReason.QUESTION_ASKED) {
            asked.questionOf(ended.id()).ifPresent(question -> questions.lapse(ended.trackingNumber(), question));
        }
    }

    /** The work is done, or the request has ended: nothing is paused or asked any more. Whoever says so stops the clocks. */
    void end(String trackingNumber) {
        end(trackingNumber, moves::settle);
    }

    /**
     * The result stands. Who lets go a request that was merged into this one waits until that is recorded, or is waited
     * for: none of those promises is kept by a result that is not theirs.
     */
    void endForGood(String trackingNumber) {
        if (rows.isAnyOpenHolding(trackingNumber)) {
            endOpen(trackingNumber, moves::settle);
        }
    }

    /** The departments' clocks are stopped next; the promise runs on. */
    void endForDepartments(String trackingNumber) {
        end(
                trackingNumber,
                (clock, until) -> clock.isPromise() ? moves.follow(clock, until) : moves.settle(clock, until));
    }

    private void end(String trackingNumber, BiFunction<Clock, Instant, Instant> move) {
        if (rows.isAnyOpen(trackingNumber)) {
            endOpen(trackingNumber, move);
        }
    }

    private void endOpen(String trackingNumber, BiFunction<Clock, Instant, Instant> move) {
        questions.withdrawNeedless(trackingNumber);
        endPause(trackingNumber, move);
        lapse(trackingNumber);
    }

    /** What nobody decided in time is void. */
    void lapse(String trackingNumber) {
        rows.lapse(trackingNumber).ifPresent(lapsed -> {
            caseFile.append(trackingNumber, CaseEventKind.EXTENSION_LAPSED, lapsed.told());
            events.publishEvent(new ExtensionLapsed(lapsed.id(), trackingNumber));
            events.publishEvent(recipients.toldOfAnswer(lapsed));
        });
    }

    private Optional<Extension> endPause(String trackingNumber, BiFunction<Clock, Instant, Instant> move) {
        Optional<Extension> ended = rows.endPause(trackingNumber, now.instant());
        ended.ifPresent(pause -> {
            Map<String, String> detail = pause.told();
            detail.put(
                    "deadline",
                    follow(trackingNumber, Clock::isPaused, clock -> move.apply(clock, null))
                            .toString());
            caseFile.append(trackingNumber, CaseEventKind.RESUMED, detail);
        });
        return ended;
    }

    /**
     * A department that is called late, or whose result was none, has the same pause and the same longer limit as the
     * request.
     *
     * @return the clock as it begins
     */
    Clock join(Clock clock) {
        List<Extension> granted = rows.granted(clock.trackingNumber(), clock.round());
        return granted.isEmpty() ? clock : moves.begin(clock, pausedUntil(clock, granted));
    }

    /** A clock that was late when the pause began is not paused by it: it goes on climbing its ladder. */
    private static Instant pausedUntil(Clock clock, List<Extension> granted) {
        return granted.stream()
                .filter(Extension::isPauseInForce)
                .filter(pause -> pause.decidedAt().isBefore(clock.deadline()))
                .map(Extension::endsAt)
                .findFirst()
                .orElse(null);
    }

    /**
     * Brings the running clocks of the resolution to what was granted. What is late stays late.
     *
     * @return the promise's deadline
     */
    Instant follow(String trackingNumber, Instant pausedUntil) {
        Instant at = now.instant();
        return follow(
                trackingNumber, clock -> at.isBefore(clock.deadline()), clock -> moves.follow(clock, pausedUntil));
    }

    private Instant follow(String trackingNumber, Predicate<Clock> concerned, Function<Clock, Instant> move) {
        Instant deadline = null;
        for (Clock clock : clocks.lockResolution(trackingNumber)) {
            Instant moved = concerned.test(clock) ? move.apply(clock) : clock.deadline();
            deadline = clock.isPromise() ? moved : deadline;
        }
        return deadline;
    }
}
