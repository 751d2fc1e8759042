package org.whistle.retention.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Moments as the pages show them. */
@Component
class Times {

    private final MessageSource messages;
    private final ZoneId zone;

    Times(MessageSource messages, @Value("${whistle.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** For one reader. */
    record Words(DateTimeFormatter format) {

        public String of(Instant moment) {
            return format.format(moment);
        }
    }

    Words in(Locale locale) {
        return new Words(DateTimeFormatter.ofPattern(messages.getMessage("portal.time", null, locale), locale)
                .withZone(zone));
    }
}
