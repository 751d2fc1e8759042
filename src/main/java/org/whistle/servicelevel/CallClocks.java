package org.whistle.servicelevel;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.evaluation.CallBackDue;

/** The clock of the call-back, where it does not just run from the result to the answer. */
@Component
public class CallClocks {

    private static final Set<ClockKind> CALL = EnumSet.of(ClockKind.EVALUATION);

    private final ClockRows rows;
    private final ClockStarts starts;
    private final ClockEntries entries;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    CallClocks(
            ClockRows rows,
            ClockStarts starts,
            ClockEntries entries,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.starts = starts;
        this.entries = entries;
        this.events = events;
        this.now = now;
    }

    /** Somebody has to call from now on; where that is so already, the time runs on. */
    @EventListener
    void on(CallBackDue due) {
        boolean runs = rows.of(due.trackingNumber()).stream()
                .anyMatch(clock -> clock.kind() == ClockKind.EVALUATION && !clock.isStopped());
        if (!runs) {
            starts.evaluation(due.trackingNumber());
        }
    }

    /** Nobody has to call by any time: the resident's own answer is waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spare(String trackingNumber) {
        List<Clock> stopped = rows.stop(trackingNumber, CALL, Whose.ALL, now.instant(), ClockOutcome.ENDED);
        stopped.forEach(entries::stopped);
        stopped.forEach(clock -> events.publishEvent(new ClockChanged(clock.id(), trackingNumber)));
    }
}
