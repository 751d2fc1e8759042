package org.whistle.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who has written the mails that arrived. */
public interface Senders {

    /** @return empty where the mail is gone meanwhile */
    Optional<Sender> of(UUID mail);

    /**
     * Whom to answer.
     *
     * @param messageId what the mail calls itself, as {@code <…@…>}; empty where it says nothing
     */
    record Sender(String address, Locale language, String messageId) {

        /** Says nothing of the person: logs and failures print it. */
        @Override
        public String toString() {
            return "Sender[hidden]";
        }
    }
}
