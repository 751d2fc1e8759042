package org.whistle.casework;

import java.time.Instant;

/**
 * One department that an order calls.
 *
 * @param reportedInAt when it did, or null
 * @param hasReturned whether it has used its one return
 * @param number of the department's own order, {@code <tracking number>-<n>}
 */
public record WhistleCall(
        String department, Role role, State state, Instant reportedInAt, boolean hasReturned, String number) {

    /** Whether the department still has to do with it, or has done its part. */
    public boolean isInForce() {
        return state != State.RELEASED && state != State.REROUTED;
    }

    /** 牵头 or 协办. */
    public enum Role {
        LEAD,
        SUPPORTING
    }

    /** Where a call stands. */
    public enum State {
        CALLED,
        REPORTED_IN,
        RETURNED,
        RELEASED,
        REROUTED
    }
}
