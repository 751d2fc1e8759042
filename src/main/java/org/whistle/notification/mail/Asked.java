package org.whistle.notification.mail;

import java.time.Instant;

/**
 * What a resident is asked, as their page shows it.
 *
 * @param from who asks, in a few words
 * @param until until when the clock stands for it at the latest; null where it runs
 */
public record Asked(String from, String text, Instant until) {

    /** Says nothing of what was asked: logs and failures print it. */
    @Override
    public String toString() {
        return "Asked[" + until + "]";
    }
}
