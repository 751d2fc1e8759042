package org.whistle.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one message after the other. That a message is in hand is committed before it goes, and that it went
 * right after: whatever happens to the caller's transaction, it is not sent again. Whoever stops between the two leaves it
 * in hand; soon after it is sent once more under the same id, because a repeat that can be told from the first harms
 * less than a message that never came.
 */
@Component
public class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final String NAME = "delivery-";

    private final MessageRows messages;
    private final RecipientRows recipients;
    private final RefusedRows refused;
    private final List<Carrier> carriers;
    private final GivenUp givenUp;
    private final InHand inHand;
    private final TransactionTemplate alone;
    private final InstantSource now;

    Deliveries(
            MessageRows messages,
            RecipientRows recipients,
            RefusedRows refused,
            List<Carrier> carriers,
            GivenUp givenUp,
            InHand inHand,
            PlatformTransactionManager transactions,
            InstantSource now) {
        this.messages = messages;
        this.recipients = recipients;
        this.refused = refused;
        this.carriers = carriers;
        this.givenUp = givenUp;
        this.inHand = inHand;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.now = now;
    }

    static String nameOf(long recipient) {
        return NAME + recipient;
    }

    /**
     * Sends the oldest message that waits for a recipient. Where none waits and the address was refused, the oldest that
     * was not handed over is tried again: so one address that keeps refusing fails one step, however many messages.
     *
     * @param delivery as {@link DeliveryWanted} names it
     * @throws CarrierFailure when something was not accepted again and again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public NextDelivery sendNext(String delivery) {
        long recipient = Long.parseLong(delivery.substring(NAME.length()));
        Instant at = now.instant();
        Instant until = InHand.until(at);
        Optional<Message> next =
                alone.execute(status -> messages.claim(recipient, at, until).or(() -> refused.claim(recipient, until)));
        if (next.isEmpty()) {
            // another node has it in hand
            return endOrWait(recipient) == DeliveryStep.DONE
                    ? NextDelivery.at(DeliveryStep.DONE)
                    : NextDelivery.after(Patience.IN_HAND);
        }
        return inHand.during(next.get(), () -> send(next.get()))
                .map(NextDelivery::after)
                .orElseGet(() -> goOn(recipient));
    }

    private NextDelivery goOn(long recipient) {
        return NextDelivery.at(endOrWait(recipient) == DeliveryStep.DONE ? DeliveryStep.DONE : DeliveryStep.MORE);
    }

    /** Whoever adds a message waits at the row meanwhile: either it is seen here, or a new delivery begins for it. */
    private DeliveryStep endOrWait(long recipient) {
        recipients.lock(recipient);
        if (messages.isAnyOpen(recipient)) {
            return DeliveryStep.WAIT;
        }
        if (refused.isAnyRefused(recipient)) {
            throw new CarrierFailure(CarrierFailure.Remedy.GIVE_UP, "refused", null);
        }
        recipients.endDelivery(recipient);
        return DeliveryStep.DONE;
    }

    /** @return how long it waits; empty where it need not */
    private Optional<Duration> send(Message message) {
        if (message.attempt() > 1) {
            log.info("Message {} is sent again, attempt {}", message.id(), message.attempt());
        }
        try {
            Carrier.Carried carried = carrierOf(message).carry(message);
            alone.executeWithoutResult(status -> taken(message, carried));
            return Optional.empty();
        } catch (CarrierFailure failure) {
            return answer(message, failure);
        } catch (RuntimeException fault) {
            // ours, such as a letter that cannot be written: an operator has to see it after some tries
            alone.executeWithoutResult(status -> messages.putBack(message, "fault", message.attempt()));
            throw fault;
        }
    }

    private void taken(Message message, Carrier.Carried carried) {
        if (messages.end(message, carried.name(), null, now.instant())) {
            refused.accept(message);
        }
    }

    private Optional<Duration> answer(Message message, CarrierFailure failure) {
        return switch (failure.remedy()) {
            case GIVE_UP -> {
                alone.executeWithoutResult(status -> giveUp(message, failure));
                yield Optional.empty();
            }
            case WAIT -> {
                putBack(message, failure, message.attempt() - 1);
                yield Optional.of(failure.patience());
            }
            case TRY_AGAIN -> {
                putBack(message, failure, message.attempt());
                Duration soon = Patience.afterAttempt(message.attempt());
                if (soon == null) {
                    throw failure;
                }
                yield Optional.of(soon);
            }
        };
    }

    private void putBack(Message message, CarrierFailure failure, int attempts) {
        alone.executeWithoutResult(status -> messages.putBack(message, failure.code(), attempts));
    }

    private void giveUp(Message message, CarrierFailure failure) {
        Instant at = now.instant();
        boolean failed = messages.end(message, "FAILED", failure.code(), at);
        // whoever only wrote us a mail may have been named by another: nobody waits for word from them
        boolean awaited = message.trackingNumber() != null;
        if (failed && awaited && refused.refuse(message, at)) {
            givenUp.tell(message);
        }
    }

    private Carrier carrierOf(Message message) {
        return carriers.stream()
                .filter(carrier -> carrier.channel() == message.channel() && carrier.isOn())
                .findFirst()
                .orElseThrow(() -> new CarrierFailure(CarrierFailure.Remedy.WAIT, "off", null));
    }
}
