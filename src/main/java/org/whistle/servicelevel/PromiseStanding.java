package org.whistle.servicelevel;

import java.time.Instant;

/**
 * How the promise to a resident stands.
 *
 * @param standing how far up the ladder it has come
 * @param paused whether the clock stands
 * @param keptAt when what was promised was done, late or not; null while it is waited for
 * @param left how far the deadline is away; null where the clock stands or has stopped
 */
public record PromiseStanding(Instant deadline, Standing standing, boolean paused, Instant keptAt, TimeLeft left) {

    /** Whether it was done after the deadline, or the deadline has passed and it is not done. */
    public boolean isLate() {
        return keptAt == null ? left != null && left.late() : keptAt.isAfter(deadline);
    }
}
