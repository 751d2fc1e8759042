package org.whistle.meeting;

import java.time.Instant;
import java.util.List;

/**
 * The parties are convened, or the meeting is moved.
 *
 * @param notified the units of the departments concerned, by code
 */
public record MeetingConvened(String trackingNumber, Instant at, List<String> notified) {}
