package org.whistle.supervision;

import java.time.Instant;

/** A case as a list of many shows it: facts only. */
public record FoundCase(
        String trackingNumber,
        String item,
        String community,
        String status,
        String stage,
        Instant filedAt,
        Instant deadline,
        Instant endedAt) {}
