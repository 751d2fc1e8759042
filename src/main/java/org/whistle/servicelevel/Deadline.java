package org.whistle.servicelevel;

import java.time.Instant;

/**
 * The end of a limit.
 *
 * @param provisional whether it rests on a year whose national list of holidays is not published yet
 */
public record Deadline(Instant at, boolean provisional) {}
