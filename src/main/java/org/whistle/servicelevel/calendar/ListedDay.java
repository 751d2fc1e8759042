package org.whistle.servicelevel.calendar;

import java.time.LocalDate;

/**
 * A day that a list names.
 *
 * @param name the holiday that it belongs to; may be empty
 */
public record ListedDay(LocalDate date, DayKind kind, String name) {}
