package org.whistle.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call as it goes over the wire.
 *
 * @param id the same at every attempt; without a dot, which separates what is signed
 * @param timestamp when it was sent, in seconds since 1970
 * @param signature one, or several with blanks between them
 */
public record SignedCall(String id, String timestamp, String signature, byte[] body) {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MOST_SIGNATURES = 10;
    private static final Pattern ID_SHAPE = Pattern.compile("[\\w-]{1,128}");
    private static final Pattern TIMESTAMP_SHAPE = Pattern.compile("[0-9]{1,11}");

    boolean isWellFormed() {
        return ID_SHAPE.matcher(id).matches()
                && TIMESTAMP_SHAPE.matcher(timestamp).matches();
    }

    /** Whether it was sent within five minutes of a moment, before or after it. */
    boolean isOf(Instant now) {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
    }

    List<String> signatures() {
        return Stream.of(signature.split(" ", MOST_SIGNATURES + 1))
                .limit(MOST_SIGNATURES)
                .toList();
    }

    /** Says nothing of what it carries: logs and failures print it. */
    @Override
    public String toString() {
        return "SignedCall[" + id + "]";
    }
}
