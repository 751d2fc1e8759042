package org.whistle.servicelevel;

import java.time.Instant;
import org.whistle.catalogue.Level;

/**
 * A clock (时限) and the request it belongs to.
 *
 * @param department the department it measures; null for the request's own
 * @param commitment the promise of a joint meeting that it measures, or null
 * @param round how often the work had been done again when it started
 * @param provisional whether the deadline rests on a year without a published calendar
 * @param pausedUntil when the pause in force ends; null while it runs
 * @param emergency the mode that shortened it, or null
 * @param emergencyLimit the limit of that mode, counted from its beginning, or null
 * @param stoppedAt when the deed was done; null while it is open
 * @param level the request's level in force
 */
public record Clock(
        long id,
        String trackingNumber,
        ClockKind kind,
        String department,
        Long commitment,
        int round,
        Instant startedAt,
        Limit limit,
        Instant deadline,
        boolean provisional,
        Standing standing,
        Instant pausedUntil,
        Long emergency,
        Limit emergencyLimit,
        Instant stoppedAt,
        ClockOutcome outcome,
        String item,
        Level level,
        String community) {

    /** Whose working hours hold: the department's, else the community's. */
    String calendarUnit() {
        return department == null ? community : department;
    }

    /** @return the same clock with another deadline */
    Clock with(Deadline other) {
        return with(other.at(), other.provisional(), emergency, emergencyLimit);
    }

    /** @return the same clock in a mode, or out of it */
    Clock under(Long mode, Limit modeLimit) {
        return with(deadline, provisional, mode, modeLimit);
    }

    private Clock with(Instant otherDeadline, boolean otherProvisional, Long mode, Limit modeLimit) {
        return new Clock(
                id,
                trackingNumber,
                kind,
                department,
                commitment,
                round,
                startedAt,
                limit,
                otherDeadline,
                otherProvisional,
                standing,
                pausedUntil,
                mode,
                modeLimit,
                stoppedAt,
                outcome,
                item,
                level,
                community);
    }

    /** Whether this is what the resident was promised. */
    public boolean isPromise() {
        return kind == ClockKind.RESOLUTION && department == null;
    }

    /** What it is called wherever it is told: {@code PROMISE}, or its kind. */
    public String told() {
        return isPromise() ? "PROMISE" : kind.name();
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    public boolean isPaused() {
        return pausedUntil != null && !isStopped();
    }
}
