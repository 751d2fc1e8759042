package org.whistle.servicelevel;

/** A clock runs, or runs again after a result that was none; it is watched from the same transaction on. */
public record ClockStarted(long clock, String trackingNumber) {}
