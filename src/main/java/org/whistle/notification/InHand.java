package org.whistle.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that this node hands over in this moment. They are its own for two minutes, and for longer while it is at
 * it: so a slow server may take its time, and what a node had in hand when it stopped is soon sent by another.
 */
@Component
class InHand {

    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final MessageRows rows;
    private final InstantSource now;
    private final Map<UUID, Message> messages = new ConcurrentHashMap<>();

    InHand(MessageRows rows, InstantSource now) {
        this.rows = rows;
        this.now = now;
    }

    static Instant until(Instant at) {
        return at.plus(CLAIM);
    }

    <T> T during(Message message, Supplier<T> handing) {
        messages.put(message.id(), message);
        try {
            return handing.get();
        } finally {
            messages.remove(message.id(), message);
        }
    }

    @Transactional
    public void renew() {
        messages.values().forEach(message -> rows.keepInHand(message, until(now.instant())));
    }
}
