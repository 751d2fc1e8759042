package org.whistle.workflow.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day that it is.
 *
 * @param midnight when it is over
 */
record Day(Instant now, Instant midnight) {

    static Day of(Instant now, ZoneId zone) {
        return new Day(
                now,
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant());
    }
}
