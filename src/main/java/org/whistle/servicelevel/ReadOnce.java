package org.whistle.servicelevel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read or written itself, it need not ask the database for again: the watch of a clock asks for
 * it several times at each step. Outside of a transaction nothing is kept.
 */
final class ReadOnce {

    Optional<Clock> get(long clock, Function<Long, Optional<Clock>> reader) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reader.apply(clock);
        }
        Optional<Clock> known = Optional.ofNullable(kept().get(clock)).or(() -> reader.apply(clock));
        known.ifPresent(this::keep);
        return known;
    }

    Clock keep(Clock clock) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().put(clock.id(), clock);
        }
        return clock;
    }

    void forget(long clock) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().remove(clock);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<Long, Clock> kept() {
        Map<Long, Clock> kept = (Map<Long, Clock>) TransactionSynchronizationManager.getResource(this);
        if (kept == null) {
            kept = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, kept);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return kept;
    }

    /** Another transaction of the same thread reads for itself. */
    private final class Forgetting implements TransactionSynchronization {

        private Object kept;

        @Override
        public void suspend() {
            kept = TransactionSynchronizationManager.unbindResource(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, kept);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
