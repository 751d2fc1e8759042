package org.whistle.servicelevel.calendar;

/** What a list says of a day; days that no list names follow the week. */
public enum DayKind {
    /** A day of a holiday, on weekdays and weekends alike. */
    OFF,
    /** A make-up working day (调休). */
    WORK
}
