package org.whistle.rates;

import java.time.Instant;

/**
 * A case whose file cannot be counted; none of its marks stand in any figure.
 *
 * @param reason what went wrong, for whoever mends it
 */
public record Uncounted(String trackingNumber, String reason, Instant since, Instant triedAt) {}
