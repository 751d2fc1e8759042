package org.whistle.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as residents read them, in the time of their city. */
record Moments(DateTimeFormatter format) {

    static Moments of(String pattern, Locale locale, ZoneId zone) {
        return new Moments(DateTimeFormatter.ofPattern(pattern, locale).withZone(zone));
    }

    public String text(Instant moment) {
        return format.format(moment);
    }
}
