package org.whistle.servicelevel;

/** What a board shows of a running clock: its standing, or that it is paused. */
public enum ClockState {
    WITHIN_TIME,
    DUE_SOON,
    OVERDUE,
    REMINDED,
    LED,
    SUPERVISED,
    PUBLISHED,
    PAUSED
}
