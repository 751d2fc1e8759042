package org.whistle.notification;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of messages after they were handed over, as others report it. A report that comes twice counts once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SentMessages {

    private final MessageRows rows;
    private final GivenUp givenUp;
    private final InstantSource now;

    SentMessages(MessageRows rows, GivenUp givenUp, InstantSource now) {
        this.rows = rows;
        this.givenUp = givenUp;
        this.now = now;
    }

    /** @return the number of the request that a message was about; empty where it is none of ours */
    public Optional<String> trackingNumber(UUID message) {
        return rows.trackingNumber(message);
    }

    /** It has come to whom it was for. Of what was given up before, nothing changes. */
    public void delivered(UUID message) {
        rows.delivered(message, now.instant());
    }

    /**
     * It came to nobody after all; whoever works on the request is told, once. Of what has come, nothing changes.
     *
     * @param code a short name or number of the failure, never an address
     */
    public void failed(UUID message, String code) {
        rows.failAfterwards(message, code, now.instant()).ifPresent(givenUp::tell);
    }
}
