package org.whistle.servicelevel;

/** Why a clock stopped. */
public enum ClockOutcome {
    /** The deed was done; in time or not, its moment says. */
    DONE,
    /** A ruling took the call from the department. */
    RELEASED,
    /** The request ended otherwise: refused, taken back; or it rests: merged, split. */
    ENDED
}
