package org.whistle.casework;

import java.time.Instant;
import java.util.List;

/**
 * A result failed on site again, and others than its department are told.
 *
 * @param failures how often by now
 * @param deadline the promise
 * @param notified the codes of units, or roles' groups
 */
public record VerificationFailed(
        String trackingNumber, String department, int failures, Instant deadline, List<String> notified) {}
