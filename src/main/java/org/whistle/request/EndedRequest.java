package org.whistle.request;

import java.time.Instant;

/**
 * How a request ended, or that it has not.
 *
 * @param endedAt null where it has not
 * @param round how often the work was done again
 * @param parts into how many it was split; they stand for it
 * @param erased whether nobody knows any more what it was about
 */
public record EndedRequest(
        String trackingNumber,
        Status status,
        Instant endedAt,
        int round,
        String community,
        int parts,
        boolean erased) {}
