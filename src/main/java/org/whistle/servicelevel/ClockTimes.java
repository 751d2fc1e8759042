package org.whistle.servicelevel;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Computes a clock's deadline from what is on record: when it started, its limit, the pauses and longer limits that were
 * granted, the mode that shortened it. Nothing else has a say, and nobody types a deadline.
 */
@Component
class ClockTimes {

    private final Deadlines deadlines;
    private final ExtensionRows extensions;
    private final EmergencyRows emergencies;
    private final EscalationRules rules;

    ClockTimes(Deadlines deadlines, ExtensionRows extensions, EmergencyRows emergencies, EscalationRules rules) {
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.emergencies = emergencies;
        this.rules = rules;
    }

    Deadline deadline(Clock clock) {
        List<Extension> granted = granted(clock);
        List<Span> pauses = pauses(granted);
        Deadline promised = extended(clock, clock.startedAt(), clock.limit(), granted, pauses);
        if (clock.emergency() == null) {
            return promised;
        }
        Instant begun = emergencies.begunAt(clock.emergency());
        List<Extension> since = granted.stream()
                .filter(extension -> !extension.decidedAt().isBefore(begun))
                .toList();
        Deadline shortened = extended(clock, begun, clock.emergencyLimit(), since, pauses);
        return shortened.at().isBefore(promised.at()) ? shortened : promised;
    }

    /** When a step of the ladder is due. */
    Instant at(Clock clock, Standing step) {
        if (step == Standing.OVERDUE) {
            return clock.deadline();
        }
        EscalationRules.Answer rule = rules.step(clock.kind(), clock.level(), step);
        return step == Standing.DUE_SOON
                ? deadlines.partly(
                        clock.emergency() == null ? clock.startedAt() : emergencies.begunAt(clock.emergency()),
                        new Deadline(clock.deadline(), clock.provisional()),
                        clock.emergency() == null ? clock.limit() : clock.emergencyLimit(),
                        clock.calendarUnit(),
                        pauses(granted(clock)),
                        rule.percent())
                : deadlines
                        .after(clock.deadline(), rule.after(), clock.calendarUnit())
                        .at();
    }

    /** What was granted after this very clock had run out makes nothing good: what is late stays late. */
    private Deadline extended(Clock clock, Instant start, Limit limit, List<Extension> granted, List<Span> pauses) {
        Deadline deadline = deadlines.after(start, limit, clock.calendarUnit(), pauses);
        for (Extension extension : granted) {
            if (extension.kind() == ExtensionKind.EXTENSION
                    && extension.decidedAt().isBefore(deadline.at())) {
                Deadline longer = deadlines.after(deadline.at(), extension.length(), clock.calendarUnit(), pauses);
                deadline = new Deadline(longer.at(), longer.provisional() || deadline.provisional());
            }
        }
        return deadline;
    }

    private List<Extension> granted(Clock clock) {
        return clock.kind() == ClockKind.RESOLUTION
                ? extensions.granted(clock.trackingNumber(), clock.round())
                : List.of();
    }

    private static List<Span> pauses(List<Extension> granted) {
        return granted.stream()
                .filter(extension -> extension.kind() == ExtensionKind.PAUSE)
                .map(Extension::stop)
                .toList();
    }
}
