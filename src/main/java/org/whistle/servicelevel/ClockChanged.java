package org.whistle.servicelevel;

/** A clock was stopped, paused or resumed, or its deadline was moved: its watch has to look again. */
public record ClockChanged(long clock, String trackingNumber) {}
