package org.whistle.retention;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * A run that is over.
 *
 * @param removed from how many cases something was, or would have been, removed; a case counts once for each kind
 * @param report a {@link RetentionReport} as JSON
 */
public record RetentionRun(
        long id,
        boolean dryRun,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        long removed,
        @JsonRawValue String report) {}
