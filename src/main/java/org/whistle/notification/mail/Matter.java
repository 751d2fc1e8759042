package org.whistle.notification.mail;

import java.util.Locale;
import org.whistle.notification.MessageKind;
import org.whistle.request.RequestView;

/**
 * What a message is written from.
 *
 * @param token that opens the request in the place of its secret
 * @param asked what a question asks; null in all other messages
 * @param answer by when an appeal is answered that has arrived; null in all other messages
 */
public record Matter(
        MessageKind kind, RequestView view, Locale language, String token, Asked asked, AppealAnswer answer) {

    /** Says neither the token nor the words. */
    @Override
    public String toString() {
        return "Matter[" + kind + ", " + view.trackingNumber() + "]";
    }
}
