package org.whistle.servicelevel;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.casework.CallPassedOn;

/** What becomes of the clocks of a call that a ruling takes from a department. */
@Component
class PassedOnClocks {

    private static final Set<ClockKind> OF_A_CALL =
            EnumSet.of(ClockKind.REPORT_IN, ClockKind.FIRST_CONTACT, ClockKind.RESOLUTION);

    private final ClockRows rows;
    private final ContinuedClockRows continued;
    private final ClockEntries entries;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    PassedOnClocks(
            ClockRows rows,
            ContinuedClockRows continued,
            ClockEntries entries,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.continued = continued;
        this.entries = entries;
        this.events = events;
        this.now = now;
    }

    /** The heir takes the clocks over as they stand, and the case file says which. */
    @EventListener
    void on(CallPassedOn passed) {
        String number = passed.trackingNumber();
        Whose whose = Whose.department(passed.department());
        List<Clock> released = rows.stop(number, OF_A_CALL, whose, now.instant(), ClockOutcome.RELEASED);
        Map<ClockKind, Long> inherited = inherited(passed, released);
        released.forEach(clock -> {
            if (inherited.containsKey(clock.kind())) {
                entries.takenOver(clock, passed.heir());
            } else {
                entries.stopped(clock);
            }
        });
        released.forEach(clock -> events.publishEvent(new ClockChanged(clock.id(), number)));
        inherited.values().forEach(clock -> events.publishEvent(new ClockStarted(clock, number)));
    }

    /** Who did not lead had only to report in. */
    private Map<ClockKind, Long> inherited(CallPassedOn passed, List<Clock> released) {
        return passed.heir() == null
                ? Map.of()
                : continued.passOn(
                        released.stream()
                                .filter(clock -> passed.leads() || clock.kind() == ClockKind.REPORT_IN)
                                .map(Clock::id)
                                .toList(),
                        passed.heir());
    }
}
