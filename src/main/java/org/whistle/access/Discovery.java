package org.whistle.access;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.web.client.RestClientException;

/**
 * What the provider says of itself, asked for when it is needed first. While it does not answer one call waits for it and
 * all others go on without: else strangers could have every thread wait.
 */
final class Discovery<T> {

    private final Supplier<T> question;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile T found;

    Discovery(Supplier<T> question) {
        this.question = question;
    }

    /** @throws ProviderAway where it does not answer, or somebody else is just asking */
    T get() {
        if (found != null) {
            return found;
        }
        if (!asking.tryLock()) {
            throw new ProviderAway(null);
        }
        try {
            if (found == null) {
                found = question.get();
            }
            return found;
        } catch (IllegalArgumentException | IllegalStateException | RestClientException silence) {
            throw new ProviderAway(silence);
        } finally {
            asking.unlock();
        }
    }
}
