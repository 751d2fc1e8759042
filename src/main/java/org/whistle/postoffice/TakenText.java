package org.whistle.postoffice;

import java.time.Instant;

/**
 * A text message as the sample's gateway has it.
 *
 * @param attempt how often it has come up to now
 * @param authentic whether its signature is right
 * @param answered with which status
 * @param text all of its words, as the body says
 */
public record TakenText(
        String id,
        Instant at,
        int attempt,
        boolean authentic,
        int answered,
        String kind,
        String trackingNumber,
        String to,
        String text) {

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "TakenText[" + id + "]";
    }
}
