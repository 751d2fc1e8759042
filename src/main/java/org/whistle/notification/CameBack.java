package org.whistle.notification;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of messages that went: answered, or come back. Their ids are known to whoever got them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CameBack {

    private final MessageRows messages;
    private final GivenUp givenUp;
    private final InstantSource now;

    CameBack(MessageRows messages, GivenUp givenUp, InstantSource now) {
        this.messages = messages;
        this.givenUp = givenUp;
        this.now = now;
    }

    /**
     * @param ids of messages that somebody answers, the nearest first
     * @return the question that one of them asks about a request; of several the one that is named first
     */
    public Optional<Long> question(String trackingNumber, Collection<UUID> ids) {
        return ids.stream()
                .map(messages::find)
                .flatMap(Optional::stream)
                .filter(message -> message.kind() == MessageKind.QUESTION)
                .filter(message -> Objects.equals(message.trackingNumber(), trackingNumber))
                .map(message -> Long.valueOf(message.about()))
                .findFirst();
    }

    /**
     * A message that had gone reaches nobody; whoever works on the request is told, once.
     *
     * @param id of the message
     * @param trackingNumber of the request that the report is about; null where it names none
     * @param status as mail servers number it, such as {@code 5.1.1}
     * @return whether there is such a message about this request
     */
    public boolean comeBack(UUID id, String trackingNumber, String status) {
        return comeBack(
                messages.find(id)
                        .filter(found -> trackingNumber == null || trackingNumber.equals(found.trackingNumber())),
                status);
    }

    /**
     * The same of the last mail about a request, where the report does not say which one it is about. Further such reports
     * change nothing: no earlier mail fails by them.
     */
    public boolean lastCameBack(String trackingNumber, String status) {
        return comeBack(messages.lastMail(trackingNumber), status);
    }

    private boolean comeBack(Optional<Message> message, String status) {
        message.filter(known -> messages.comeBack(known.id(), "report-" + status, now.instant()))
                .ifPresent(givenUp::tell);
        return message.isPresent();
    }
}
