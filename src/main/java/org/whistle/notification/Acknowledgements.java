package org.whistle.notification;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.notification.Outbox.Known;
import org.whistle.request.Correspondence;

/** Tells people whose mail waits for somebody to look at it that it arrived; each once a day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Acknowledgements {

    private static final String CAUSE = "mail:";

    private final Outbox outbox;
    private final Correspondence correspondence;

    Acknowledgements(Outbox outbox, Correspondence correspondence) {
        this.outbox = outbox;
        this.correspondence = correspondence;
    }

    /**
     * Writes nothing where they were told within a day. The address is kept nowhere; {@link Senders} knows it.
     *
     * @param mail the id of what arrived
     */
    public void add(UUID mail, String address) {
        Known known = correspondence.isLeftAnywhere(address) ? Known.RESIDENT : Known.NOBODY;
        outbox.acknowledge(mail, correspondence.mark(address), known);
    }

    static String causeOf(UUID mail) {
        return CAUSE + mail;
    }

    /** @return the id of the mail that a message acknowledges */
    public static UUID mailOf(Message message) {
        return UUID.fromString(message.cause().substring(CAUSE.length()));
    }
}
