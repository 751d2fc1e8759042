package org.whistle.servicelevel;

import java.time.Instant;

/**
 * A stretch of time, its begin included and its end not.
 *
 * @throws IllegalArgumentException when it ends before it begins
 */
public record Span(Instant begin, Instant end) {

    public Span {
        if (end.isBefore(begin)) {
            throw new IllegalArgumentException("A span from %s cannot end at %s".formatted(begin, end));
        }
    }
}
