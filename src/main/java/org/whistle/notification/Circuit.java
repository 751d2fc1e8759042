package org.whistle.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * While whoever takes messages of one channel is away, one message finds out whether they are back, and all others wait
 * without asking. It is told once that they went and once that they came.
 */
public abstract class Circuit {

    private final InstantSource now;
    private final AtomicReference<Away> away = new AtomicReference<>();

    protected Circuit(InstantSource now) {
        this.now = now;
    }

    /** Since when nothing was taken, why, and when it is tried again. */
    public record Away(Instant since, String code, Instant nextTry) {}

    public Optional<Away> away() {
        return Optional.ofNullable(away.get());
    }

    /** @throws CarrierFailure when nothing is taken, and it is not time to try it again */
    public void requireClosed() {
        Away known = away.get();
        if (known == null) {
            return;
        }
        Instant at = now.instant();
        boolean first = !at.isBefore(known.nextTry())
                && away.compareAndSet(known, away(known.since(), known.code(), at, Optional.empty()));
        if (!first) {
            throw waiting(away().orElse(known), at);
        }
    }

    /**
     * @param asked for how long they want to be left alone; where they said nothing it is tried soon at first and then
     *     once a minute
     * @return with how long the message waits that found it so
     */
    protected CarrierFailure open(String code, Optional<Duration> asked) {
        Instant at = now.instant();
        Away before = away.getAndUpdate(known -> away(known == null ? at : known.since(), code, at, asked));
        if (before == null) {
            tellGone(code);
        }
        return waiting(away(before == null ? at : before.since(), code, at, asked), at);
    }

    public void close() {
        Away before = away.getAndSet(null);
        if (before != null) {
            tellBack(before.since());
        }
    }

    protected abstract void tellGone(String code);

    protected abstract void tellBack(Instant since);

    private static Away away(Instant since, String code, Instant at, Optional<Duration> asked) {
        return new Away(
                since, code, at.plus(asked.orElseGet(() -> Patience.beforeNextTry(Duration.between(since, at)))));
    }

    private static CarrierFailure waiting(Away known, Instant at) {
        return CarrierFailure.away(
                known.code(),
                Patience.ofMessage(Duration.between(known.since(), at), Duration.between(at, known.nextTry())));
    }
}
