package org.whistle.notification;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.ContactErased;

/**
 * Forgets whom messages went to. They are known by the mark of an address, and whoever has our keys can make the mark of
 * any address; so the messages of a case go with its contact, and a recipient with the last message.
 */
@Component
@Transactional
class MessageErasure {

    /** How long is known who was told that a mail arrived, as the mail itself. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final ErasureRows rows;
    private final InstantSource now;

    MessageErasure(ErasureRows rows, InstantSource now) {
        this.rows = rows;
        this.now = now;
    }

    @EventListener
    void on(ContactErased erased) {
        rows.eraseIdle(rows.eraseOf(erased.trackingNumber()));
    }

    /** What was written in the moment of an erasure, or went to somebody who files nothing. */
    void sweep() {
        rows.eraseWithoutContact();
        rows.eraseArrivedBefore(now.instant().minus(KEPT));
        rows.eraseIdle(rows.idle());
    }
}
