package org.whistle.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail that somebody has to look at.
 *
 * @param kept how long it waits; then it is set aside unread
 */
@ConfigurationProperties("whistle.mail.triage")
record TriageSettings(@DefaultValue("90d") Duration kept) {

    TriageSettings {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("whistle.mail.triage.kept is a day at least");
        }
    }
}
