package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.servicelevel.EscalationRules.Recipient;

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
        if (rows.step(clock, step, List.of(step.previous()))) {
            Clock stepped = rows.find(clock).orElseThrow();
            requireDue(stepped, step);
            List<String> notified = told(stepped, step).distinct().toList();
            tell(stepped, step, notified);
            if (step == Standing.OVERDUE && stepped.isPromise()) {
                pauses.lapse(stepped.trackingNumber());
            }
            events.publishEvent(new StepTaken(stepped, notified));
        }
    }

    /**
     * A supervisor takes up what is late before the ladder comes so far: the promise of the present round, told to
     * whoever the step tells and to whoever has the request in their hands. Harmless where it is not late, stands, or has
     * come so far.
     */
    public void supervise(String trackingNumber) {
        rows.of(trackingNumber).stream()
                .filter(clock -> clock.isPromise() && clock.deadline().isBefore(now.instant()))
                .reduce((one, later) -> later)
                .filter(clock ->
                        rows.step(clock.id(), Standing.SUPERVISED, EnumSet.range(Standing.WITHIN_TIME, Standing.LED)))
                .map(clock -> rows.find(clock.id()).orElseThrow())
                .ifPresent(this::tellOfSupervision);
    }

    private void tellOfSupervision(Clock clock) {
        List<String> notified = Stream.concat(
                        told(clock, Standing.SUPERVISED), recipients.of(clock, Recipient.HANDLER).stream())
                .distinct()
                .toList();
        tell(clock, Standing.SUPERVISED, notified);
        events.publishEvent(new StepTaken(clock, notified));
        // its watch goes up to where it is now
        events.publishEvent(new ClockChanged(clock.id(), clock.trackingNumber()));
    }

    private Stream<String> told(Clock clock, Standing step) {
        return rules.take(clock, step).told().stream().flatMap(recipient -> recipients.of(clock, recipient).stream());
    }

    private void tell(Clock clock, Standing step, List<String> notified) {
        caseFile.append(
                clock.trackingNumber(),
                CaseEventKind.valueOf(step.name()),
                Map.of(
                        "clock", clock.told(),
                        "owner", Optional.ofNullable(clock.department()).orElse(""),
                        "deadline", clock.deadline().toString(),
                        "notified", String.join(",", notified)));
    }

    /** Somebody may have turned the timer in Cockpit; it is a wake-up call and no deadline. */
    private void requireDue(Clock clock, Standing step) {
        Instant due = times.at(clock, step).truncatedTo(ChronoUnit.MILLIS);
        if (now.instant().isBefore(due)) {
            throw new StepNotDue(clock, step, due);
        }
    }
}
