package org.whistle.servicelevel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** Moments in addresses: ISO 8601, with an offset or as on a wall in the zone. */
final class Moments {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST = 200;

    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    Instant read(String field, String written) {
        // the plus of an offset arrives as a blank where the address was not encoded
        String text = Require.text(field, written, LONGEST).replace(' ', '+');
        try {
            TemporalAccessor read = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime moment
                    ? moment.toInstant()
                    : LocalDateTime.from(read).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "no-moment");
        }
    }
}
