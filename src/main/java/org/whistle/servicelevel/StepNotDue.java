package org.whistle.servicelevel;

import java.time.Instant;

/**
 * A watch woke up before its next step is due: somebody turned its timer, or a rule or the calendar has changed since
 * it was set. A timer is a wake-up call and no deadline, so nothing is lost when it is set to then.
 */
public class StepNotDue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant due;

    StepNotDue(Clock clock, Standing step, Instant due) {
        super("Clock %d of %s is %s on %s and not before; its timer is set to then"
                .formatted(clock.id(), clock.trackingNumber(), step, due));
        this.due = due;
    }

    /** When the step is due. */
    public Instant due() {
        return due;
    }
}
