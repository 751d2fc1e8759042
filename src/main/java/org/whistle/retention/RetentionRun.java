package org.whistle.retention;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * A run that is over.
 *
 * @param report a {@link RetentionReport} as JSON
 */
public record RetentionRun(
        long id,
        boolean dryRun,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        @JsonRawValue String report) {}
