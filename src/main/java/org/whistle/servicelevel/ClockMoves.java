package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;

/** Brings a clock to the deadline that its record now says. */
@Component
class ClockMoves {

    private final ClockRows rows;
    private final ClockTimes times;
    private final RequestProgress requests;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    ClockMoves(
            ClockRows rows,
            ClockTimes times,
            RequestProgress requests,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.times = times;
        this.requests = requests;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
    }

    /**
     * Before anybody watches or was told of it.
     *
     * @param pausedUntil when the pause in force ends; null while the clock runs
     */
    Clock begin(Clock clock, Instant pausedUntil) {
        rows.move(clock.id(), times.deadline(clock), clock.standing(), pausedUntil);
        return rows.find(clock.id()).orElseThrow();
    }

    /**
     * @param pausedUntil when the pause in force ends; null while the clock runs
     * @return the deadline that holds now
     */
    Instant follow(Clock clock, Instant pausedUntil) {
        Instant deadline = settle(clock, pausedUntil);
        events.publishEvent(new ClockChanged(clock.id(), clock.trackingNumber()));
        return deadline;
    }

    /**
     * Follows without a word to the watch, for a clock that is stopped next: a watch that is told twice in one command
     * of the engine hears it once.
     */
    Instant settle(Clock clock, Instant pausedUntil) {
        Deadline deadline = times.deadline(clock);
        rows.move(clock.id(), deadline, standing(clock, deadline), pausedUntil);
        if (clock.isPromise()) {
            requests.movePromise(clock.trackingNumber(), deadline.at());
        }
        events.publishEvent(new DeadlineMoved(clock.trackingNumber()));
        return deadline.at();
    }

    /** Follows for a reason that comes from outside the case; a promise that moves is told to the resident. */
    void follow(Clock clock, DeadlineCause cause) {
        Instant deadline = follow(clock, clock.pausedUntil());
        if (!deadline.equals(clock.deadline())) {
            caseFile.append(
                    clock.trackingNumber(),
                    clock.isPromise() ? CaseEventKind.DEADLINE_MOVED : CaseEventKind.CLOCK_MOVED,
                    Map.of(
                            "cause", cause.name(),
                            "clock", clock.told(),
                            "owner", Optional.ofNullable(clock.department()).orElse(""),
                            "deadline", deadline.toString()));
        }
    }

    /** More time than before can mean that it is not due soon any more; the next warning comes for the new deadline. */
    private Standing standing(Clock clock, Deadline deadline) {
        boolean later = deadline.at().isAfter(clock.deadline());
        return later
                        && clock.standing() == Standing.DUE_SOON
                        && now.instant().isBefore(times.at(clock.with(deadline), Standing.DUE_SOON))
                ? Standing.WITHIN_TIME
                : clock.standing();
    }
}
