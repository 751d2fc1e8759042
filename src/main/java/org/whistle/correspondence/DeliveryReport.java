package org.whistle.correspondence;

import java.util.Locale;
import java.util.UUID;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * What became of a message of ours, as the gateway tells it.
 *
 * @param message the id that it was sent under
 * @param code why it failed, in a word or a number of the gateway's; {@code unknown} where it does not say
 */
public record DeliveryReport(UUID message, Result result, String code) {

    private static final int LONGEST_CODE = 40;

    /** Whether it has come to the telephone. */
    public enum Result {
        DELIVERED,
        FAILED
    }

    /** @throws Refusal when something is missing or cannot be what it says */
    public static DeliveryReport of(String message, String result, String code) {
        String told = Require.optionalText("code", code, LONGEST_CODE);
        return new DeliveryReport(
                id(Require.text("message", message, 64)),
                Require.choice("result", result == null ? null : result.toUpperCase(Locale.ROOT), Result.class),
                told == null || !told.matches("[\\w.-]+") ? "unknown" : told);
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("message", "unreadable");
        }
    }
}
