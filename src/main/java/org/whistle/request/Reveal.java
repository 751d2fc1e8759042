package org.whistle.request;

import java.time.Instant;

/**
 * That somebody was shown how to reach a reporter, or a mail.
 *
 * @param trackingNumber null for a mail that stands with no case and names none
 * @param reader the name of a {@link ContactReader}, or MAIL for whoever sorts mail
 * @param reason the name of a {@link RevealReason}, or of why somebody read a mail
 * @param note in their own words, or null
 */
public record Reveal(Instant at, String account, String trackingNumber, String reader, String reason, String note) {

    @Override
    public String toString() {
        return "Reveal[" + at + ", " + account + ", " + trackingNumber + ", " + reason + "]";
    }
}
