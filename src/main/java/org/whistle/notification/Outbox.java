package org.whistle.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.Correspondence;

/** What residents shall be told, written in the transaction of what they are told of, and sent by a delivery later. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

    private static final Duration DAY = Duration.ofDays(1);
    /** Senders can be forged: we answer no flood with another, and none keeps us from answering those we know. */
    enum Known {
        RESIDENT(Integer.MAX_VALUE),
        NOBODY(500);

        private final int most;

        Known(int most) {
            this.most = most;
        }
    }

    private final Correspondence correspondence;
    private final RecipientRows recipients;
    private final MessageRows messages;
    private final RefusedRows refused;
    private final GivenUp givenUp;
    private final List<Carrier> carriers;
    private final TextSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    Outbox(
            Correspondence correspondence,
            RecipientRows recipients,
            MessageRows messages,
            RefusedRows refused,
            GivenUp givenUp,
            List<Carrier> carriers,
            TextSettings settings,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.correspondence = correspondence;
        this.recipients = recipients;
        this.messages = messages;
        this.refused = refused;
        this.givenUp = givenUp;
        this.carriers = carriers;
        this.settings = settings;
        this.events = events;
        this.now = now;
    }

    /**
     * Nothing is written where nobody can be reached, and never twice for one cause. Who left both a mail address and a
     * telephone number gets a mail, unless the operator wants both.
     */
    void add(MessageKind kind, String cause, String trackingNumber) {
        boolean byMail = isOn(MessageChannel.MAIL);
        boolean byText = isOn(MessageChannel.WEBHOOK);
        if (byMail || byText) {
            correspondence.ways(trackingNumber).ifPresent(ways -> {
                boolean mailed = byMail && ways.mail() != null;
                boolean texted = byText && ways.phone() != null && (!mailed || settings.alsoWithMail());
                if (mailed) {
                    add(kind, cause, trackingNumber, MessageChannel.MAIL, ways.mail());
                }
                if (texted) {
                    add(
                            kind,
                            mailed ? cause + Message.ALSO : cause,
                            trackingNumber,
                            MessageChannel.WEBHOOK,
                            ways.phone());
                }
            });
        }
    }

    /**
     * Tells whoever wrote a mail that it arrived; once a day, and not countless people.
     *
     * @param known whether there is a request of theirs
     */
    void acknowledge(UUID mail, byte[] mark, Known known) {
        if (!isOn(MessageChannel.MAIL)) {
            return;
        }
        Instant at = now.instant();
        RecipientRows.Recipient recipient = recipients.lock(MessageChannel.MAIL, mark);
        Message message = new Message(
                UUID.randomUUID(),
                Acknowledgements.causeOf(mail),
                MessageKind.ARRIVED,
                null,
                recipient.id(),
                MessageChannel.MAIL,
                0,
                at);
        if (!recipient.refused() && messages.addRarely(message, at.minus(DAY), known.most)) {
            begin(recipient);
        }
    }

    private boolean isOn(MessageChannel channel) {
        return carriers.stream().anyMatch(carrier -> carrier.channel() == channel && carrier.isOn());
    }

    private void add(MessageKind kind, String cause, String trackingNumber, MessageChannel channel, byte[] mark) {
        RecipientRows.Recipient recipient = recipients.lock(channel, mark);
        Message message =
                new Message(UUID.randomUUID(), cause, kind, trackingNumber, recipient.id(), channel, 0, now.instant());
        if (!messages.add(message)) {
            return;
        }
        if (recipient.refused()) {
            // who works on it hears at once, not after the next try
            refused.failAtOnce(message, message.at());
            givenUp.tell(message);
        }
        begin(recipient);
    }

    private void begin(RecipientRows.Recipient recipient) {
        if (!recipient.delivering()) {
            recipients.beginDelivery(recipient.id());
            events.publishEvent(new DeliveryWanted(Deliveries.nameOf(recipient.id())));
        }
    }
}
