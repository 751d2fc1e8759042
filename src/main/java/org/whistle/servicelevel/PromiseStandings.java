package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.servicelevel.calendar.Timetables;

/** How the promise of a request stands, for whoever it was given to. */
@Component
@Transactional(readOnly = true)
public class PromiseStandings {

    private final ClockRows rows;
    private final Timetables timetables;
    private final InstantSource now;

    PromiseStandings(ClockRows rows, Timetables timetables, InstantSource now) {
        this.rows = rows;
        this.timetables = timetables;
        this.now = now;
    }

    /** @return the promise of the present round; empty before there is one */
    public Optional<PromiseStanding> of(String trackingNumber) {
        return rows.of(trackingNumber).stream()
                .filter(Clock::isPromise)
                .reduce((one, later) -> later)
                .map(this::standing);
    }

    private PromiseStanding standing(Clock clock) {
        boolean runs = !clock.isStopped() && !clock.isPaused();
        return new PromiseStanding(
                clock.deadline(),
                clock.standing(),
                clock.isPaused(),
                clock.outcome() == ClockOutcome.DONE ? clock.stoppedAt() : null,
                runs ? left(clock, now.instant()) : null);
    }

    private TimeLeft left(Clock clock, Instant moment) {
        return TimeLeft.between(moment, clock.deadline(), clock.limit().unit(), timetables.of(clock.calendarUnit()));
    }
}
