package org.whistle.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that waits, in full.
 *
 * @param sender as it names itself: anybody can write any name there
 * @param own what the sender has written
 * @param whole the same, with earlier mails and the signature
 * @param trackingNumber of the case that it names; null where it names none
 * @param pictures how many there are to look at, numbered from 0
 * @param leftOut the names of the files that are not kept
 */
public record OpenedMail(
        UUID id,
        Instant receivedAt,
        CameBy channel,
        String sender,
        String name,
        String subject,
        String own,
        String whole,
        Why why,
        String trackingNumber,
        int pictures,
        List<String> leftOut) {

    public OpenedMail {
        leftOut = List.copyOf(leftOut);
    }

    /** The code of the text that says why it is here. */
    public String whyCode() {
        return channel.why(why);
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "OpenedMail[" + id + "]";
    }
}
