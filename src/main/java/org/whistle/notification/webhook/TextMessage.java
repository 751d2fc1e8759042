package org.whistle.notification.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.whistle.notification.MessageKind;

/**
 * What is posted to the gateway, see docs/webhook.md: members may be added there, none is taken away.
 *
 * @param to the telephone number as E.164 writes it
 * @param language {@code zh-CN} or {@code en}
 * @param text all of it, the link included
 * @param link the request's page, which it opens
 * @param deadline the promise in force, in ISO 8601; null where there is none
 */
@JsonPropertyOrder({"kind", "trackingNumber", "to", "language", "text", "link", "deadline"})
record TextMessage(
        MessageKind kind,
        String trackingNumber,
        String to,
        String language,
        String text,
        String link,
        String deadline) {

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "TextMessage[" + kind + "]";
    }
}
