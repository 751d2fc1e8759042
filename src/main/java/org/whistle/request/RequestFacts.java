package org.whistle.request;

import java.time.Instant;
import org.whistle.catalogue.Level;

/**
 * What the loop may know of a request: nothing personal.
 *
 * @param deadline the promise, or null before there is one
 * @param redoCount how often it was done again
 * @param awaitingAnswer whether the resident's evaluation is waited for
 */
public record RequestFacts(
        String trackingNumber,
        String item,
        Level level,
        String community,
        Channel channel,
        Status status,
        Stage stage,
        Instant filedAt,
        Instant deadline,
        int redoCount,
        boolean awaitingAnswer) {}
