package org.whistle.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that somebody has to look at, as the list shows it: nothing of what it says.
 *
 * @param waitsUntil when it is set aside although nobody has looked at it
 * @param sender masked; empty where nobody is named
 * @param trackingNumber of the case that it names; null where it names none
 * @param pictures how many are kept
 * @param leftOut how many files are not
 */
public record WaitingMail(
        UUID id,
        Instant receivedAt,
        Instant waitsUntil,
        CameBy channel,
        String sender,
        Why why,
        String trackingNumber,
        int pictures,
        int leftOut) {

    /** The code of the text that says why it is here. */
    public String whyCode() {
        return channel.why(why);
    }
}
