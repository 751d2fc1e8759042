package org.whistle.servicelevel;

/** Why a deadline was moved, other than by a pause or a longer limit of its own. */
enum DeadlineCause {
    CALENDAR,
    EMERGENCY_BEGUN,
    EMERGENCY_ENDED
}
