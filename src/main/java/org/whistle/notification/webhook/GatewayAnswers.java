package org.whistle.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;

/**
 * What a gateway's answer is about. That it does not know our signature, or is not where we look for it, is about
 * everybody: it is mended by hand, and no promise is thrown away meanwhile.
 */
final class GatewayAnswers {

    /** The codes of what was answered begin so. */
    static final String ANSWERED = "http-";

    /** It does not say how long it wants to be left alone. */
    static final Duration UNSAID = Duration.ZERO;

    private static final int TOO_MANY = 429;
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private GatewayAnswers() {}

    /**
     * @param retryAfter the header of that name: seconds, or a date; empty where there is none
     * @throws GatewayAway when nothing goes to anybody at present
     * @throws CarrierFailure when it does not take this message
     */
    static void check(int status, Optional<String> retryAfter, Instant now) {
        if (status / 100 == 2) {
            return;
        }
        boolean isAway = status / 100 == 3
                || status == 401
                || status == 403
                || status == 404
                || status == 405
                || status == TOO_MANY
                || status == 503 && retryAfter.isPresent();
        if (isAway) {
            throw new GatewayAway(ANSWERED + status, patience(status, retryAfter, now));
        }
        boolean isForGood = status / 100 == 4 && status != 408;
        throw new CarrierFailure(isForGood ? Remedy.GIVE_UP : Remedy.TRY_AGAIN, ANSWERED + status, null);
    }

    private static Duration patience(int status, Optional<String> retryAfter, Instant now) {
        Duration unasked = status == TOO_MANY ? USUAL_WAIT : UNSAID;
        Duration asked = retryAfter.map(written -> read(written.strip(), now)).orElse(unasked);
        if (asked.compareTo(USUAL_WAIT) < 0) {
            return asked.isNegative() ? Duration.ZERO : asked;
        }
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static Duration read(String written, Instant now) {
        if (written.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(written));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return USUAL_WAIT;
        }
    }
}
