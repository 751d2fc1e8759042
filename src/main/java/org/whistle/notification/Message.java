package org.whistle.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a resident is told. It holds no words and no address: both are made in the moment of sending.
 *
 * @param id the same at every attempt, so that whoever gets it twice can tell
 * @param cause what it is about, once for each request, such as {@code result:330105-20261121-000001:0}
 * @param trackingNumber null where it is about no request
 * @param attempt which one this is, from 1 on
 * @param at when what it tells happened
 */
public record Message(
        UUID id,
        String cause,
        MessageKind kind,
        String trackingNumber,
        long recipient,
        MessageChannel channel,
        int attempt,
        Instant at) {

    /** Ends the cause of a second message about the same, by text beside the mail. */
    static final String ALSO = ":text";

    /** @return what tells it from the next message of the same kind about the request, such as the id of a question */
    public String about() {
        String about = cause.substring(kind.name().length() + trackingNumber.length() + 2);
        return about.endsWith(ALSO) ? about.substring(0, about.length() - ALSO.length()) : about;
    }
}
