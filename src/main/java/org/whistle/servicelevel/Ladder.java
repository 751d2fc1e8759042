package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** The ladder that a clock climbs while nobody does the deed: each step once, in order, told to the right people. */
@Component
@Transactional
public class Ladder {

    private final ClockRows rows;
    private final ClockTimes times;
    private final EscalationRules rules;
    private final Recipients recipients;
    private final Pauses pauses;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    Ladder(
            ClockRows rows,
            ClockTimes times,
            EscalationRules rules,
            Recipients recipients,
            Pauses pauses,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.times = times;
        this.rules = rules;
        this.recipients = recipients;
        this.pauses = pauses;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
    }

    /** @return when a step is due, as the clock stands now */
    @Transactional(readOnly = true)
    public Instant at(Clock clock, Standing step) {
        return times.at(clock, step);
    }

    /** Takes a step. One that was taken before, or of a clock that stands, is none. */
    public void take(long clock, Standing step) {
        if (rows.step(clock, step)) {
            Clock stepped = rows.find(clock).orElseThrow();
            requireDue(stepped, step);
            List<String> notified = rules.step(stepped.kind(), stepped.level(), step).told().stream()
                    .flatMap(recipient -> recipients.of(stepped, recipient).stream())
                    .distinct()
                    .toList();
            caseFile.append(
                    stepped.trackingNumber(),
                    CaseEventKind.valueOf(step.name()),
                    Map.of(
                            "clock",
                                    stepped.isPromise()
                                            ? "PROMISE"
                                            : stepped.kind().name(),
                            "owner", Optional.ofNullable(stepped.department()).orElse(""),
                            "deadline", stepped.deadline().toString(),
                            "notified", String.join(",", notified)));
            if (step == Standing.OVERDUE && stepped.isPromise()) {
                pauses.lapse(stepped.trackingNumber());
            }
            events.publishEvent(new StepTaken(stepped, notified));
        }
    }

    /** Somebody may have turned the timer in Cockpit; it is a wake-up call and no deadline. */
    private void requireDue(Clock clock, Standing step) {
        Instant due = times.at(clock, step).truncatedTo(ChronoUnit.MILLIS);
        if (now.instant().isBefore(due)) {
            throw new StepNotDue(clock, step, due);
        }
    }
}
