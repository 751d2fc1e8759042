package org.whistle.request;

import java.time.Instant;

/**
 * That somebody was shown how to reach a reporter.
 *
 * @param note in their own words, or null
 */
public record Reveal(
        Instant at, String account, String trackingNumber, ContactReader reader, RevealReason reason, String note) {

    @Override
    public String toString() {
        return "Reveal[" + at + ", " + account + ", " + trackingNumber + ", " + reason + "]";
    }
}
