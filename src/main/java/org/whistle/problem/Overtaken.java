package org.whistle.problem;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Somebody else changed the same case in the same moment. Whoever is at a door need not know: it is done once more. */
public final class Overtaken {

    private static final int MOST_TRIES = 5;

    private Overtaken() {}

    /**
     * Does something that is a transaction of its own, again where it was overtaken.
     *
     * @throws ConcurrencyFailureException when it was overtaken every time
     */
    public static void retry(Runnable deed) {
        retry(() -> {
            deed.run();
            return null;
        });
    }

    /** @see #retry(Runnable) */
    public static <T> T retry(Supplier<T> deed) {
        for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
            try {
                return deed.get();
            } catch (ConcurrencyFailureException overtaken) {
                Thread.onSpinWait();
            }
        }
        return deed.get();
    }
}
