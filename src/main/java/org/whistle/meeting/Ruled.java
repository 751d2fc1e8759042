package org.whistle.meeting;

import java.time.Instant;

/**
 * What the district ruled.
 *
 * @param measures what the lead has to do, or which legal route there is; for the staff
 * @param by the account
 */
public record Ruled(DisputeRuling ruling, String measures, String by, Instant at) {}
