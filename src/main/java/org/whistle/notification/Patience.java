package org.whistle.notification;

import java.time.Duration;
import java.util.List;

/** How soon something is tried again: most outages last seconds, and those that do not last long. */
public final class Patience {

    /** While nothing goes for long. */
    static final Duration LONGEST = Duration.ofMinutes(2);
    /** While somebody else has a message in hand. */
    static final Duration IN_HAND = Duration.ofSeconds(30);

    private static final List<Duration> FIRST = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30));
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final Duration SHORT_OUTAGE = Duration.ofMinutes(3);

    private Patience() {}

    /**
     * @param outage how long nobody could be sent to so far
     * @return how long whatever is away is left alone: 10 seconds, then 30, then a minute each
     */
    public static Duration beforeNextTry(Duration outage) {
        Duration before = Duration.ZERO;
        for (Duration step : FIRST) {
            before = before.plus(step);
            if (outage.compareTo(before) < 0) {
                return step;
            }
        }
        return BETWEEN_TRIES;
    }

    /**
     * @param outage how long nobody could be sent to so far
     * @param nextTry how long until somebody tries
     * @return how long a message waits: until then, and where it takes long, longer, as many others wait as well
     */
    public static Duration ofMessage(Duration outage, Duration nextTry) {
        return outage.compareTo(SHORT_OUTAGE) > 0 || nextTry.compareTo(LONGEST) > 0
                ? LONGEST
                : Duration.ofSeconds(Math.max(0, nextTry.toSeconds()) + 1);
    }

    /**
     * @param attempt which one was not taken for now, from 1 on
     * @return how long it waits before the step fails and its own times count; null when it does so
     */
    static Duration afterAttempt(int attempt) {
        return attempt <= FIRST.size() ? FIRST.get(attempt - 1) : null;
    }
}
