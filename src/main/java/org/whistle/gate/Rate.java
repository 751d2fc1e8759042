package org.whistle.gate;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done: so many times in a span, spread evenly, and so many at once after a rest.
 *
 * @param times in the span
 * @param span how long
 * @param atOnce how many without any rest between
 */
record Rate(long times, Duration span, long atOnce) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})/([smh]), *(\\d{1,9})");
    private static final Map<String, Duration> SPANS =
            Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1));

    Rate {
        if (times < 1 || atOnce < 1) {
            throw new IllegalArgumentException("A rate of nothing lets nobody in: " + times + " and " + atOnce);
        }
    }

    /**
     * @param written such as {@code 60/h, 30}: 60 an hour, 30 of them at once; s, m and h stand for the span
     * @throws IllegalArgumentException when it is written otherwise
     */
    static Rate of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Write a rate as in \"60/h, 30\" (60 an hour, 30 at once), not as \"" + written + "\"");
        }
        return new Rate(
                Long.parseLong(matcher.group(1)), SPANS.get(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    Rate times(long factor) {
        return new Rate(times * factor, span, atOnce * factor);
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(atOnce)
                        .refillGreedy(times, span)
                        .build())
                .build();
    }
}
