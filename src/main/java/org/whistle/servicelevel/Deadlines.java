package org.whistle.servicelevel;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The one place that turns a limit into a deadline. Working hours and working days still count as plain hours and days;
 * the working calendar comes in here and nowhere else.
 */
@Component
public class Deadlines {

    /** @return the end of a limit that begins at an instant */
    public Instant after(Instant start, Limit limit) {
        return start.plus(length(limit));
    }

    private static Duration length(Limit limit) {
        return switch (limit.unit()) {
            case MINUTE -> Duration.ofMinutes(limit.amount());
            case HOUR, WORKING_HOUR -> Duration.ofHours(limit.amount());
            case DAY, WORKING_DAY -> Duration.ofDays(limit.amount());
        };
    }
}
