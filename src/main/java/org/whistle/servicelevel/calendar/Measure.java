package org.whistle.servicelevel.calendar;

import java.time.Instant;

/** How time adds up: every hour, or working hours only. Lengths are nanoseconds, counted from the calendar's begin. */
public interface Measure {

    /** @return the length from the calendar's begin to a moment; moments outside count as its begin or end */
    long until(Instant moment);

    /**
     * The first moment by which a length has gone by.
     *
     * @throws org.whistle.problem.Refusal when the calendar ends before
     */
    Instant reached(long length);
}
