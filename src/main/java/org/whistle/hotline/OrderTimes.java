package org.whistle.hotline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.whistle.problem.Refusal;

/** How a hotline writes times. Days that no calendar has are refused, not bent to the nearest. */
final class OrderTimes {

    private static final String ISO = "yyyy-MM-ddTHH:mm:ss";
    private static final Pattern HOURS = Pattern.compile("^(?:[^']|'[^']*')*?[hHkK]");
    private static final ZonedDateTime PROBE = ZonedDateTime.parse("2026-11-21T08:30:00Z");

    private final String pattern;
    private final DateTimeFormatter format;
    private final ZoneId zone;

    private OrderTimes(String pattern, DateTimeFormatter format, ZoneId zone) {
        this.pattern = pattern;
        this.format = format;
        this.zone = zone;
    }

    /** Times as ISO 8601 writes them. */
    static OrderTimes iso(ZoneId zone) {
        return new OrderTimes(ISO, DateTimeFormatter.ISO_DATE_TIME, zone);
    }

    /**
     * @param pattern in the letters of {@link DateTimeFormatter}, with English names of months and half-days
     * @param zone of times that do not say their own
     * @throws IllegalArgumentException when nothing can be read by the pattern, or it leaves the day or the half of it open
     */
    static OrderTimes of(String pattern, ZoneId zone) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        OrderTimes times = new OrderTimes(pattern, format, zone);
        try {
            TemporalAccessor probe = times.parse(format.format(PROBE));
            if (probe instanceof LocalDate && HOURS.matcher(pattern).find()) {
                throw new IllegalArgumentException("Half-days are missing in " + pattern);
            }
        } catch (DateTimeException incomplete) {
            throw new IllegalArgumentException("No time can be read by " + pattern, incomplete);
        }
        return times;
    }

    /** @throws Refusal when it is no time, or one before 1970 */
    Instant read(String text) {
        try {
            Instant time = instant(text);
            if (time.isAfter(Instant.EPOCH)) {
                return time;
            }
        } catch (DateTimeException noTime) {
            // refused below
        }
        throw Refusal.invalid(OrderField.FILED_AT.key(), "no-order-time", pattern);
    }

    private TemporalAccessor parse(String text) {
        return format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    private Instant instant(String text) {
        TemporalAccessor time = parse(text);
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return time instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(time).atStartOfDay(zone).toInstant();
    }
}
