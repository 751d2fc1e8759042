package org.whistle.meeting;

import java.time.Instant;

/** How a meeting ended; the minutes are for the staff only. */
public record Held(Agreement agreement, String minutes, Instant at) {}
