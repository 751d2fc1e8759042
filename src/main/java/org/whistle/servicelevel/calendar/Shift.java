package org.whistle.servicelevel.calendar;

import java.time.LocalTime;

/** A working span of a day, its end not included. */
public record Shift(LocalTime from, LocalTime to) {}
