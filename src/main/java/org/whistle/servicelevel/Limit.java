package org.whistle.servicelevel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as decision tables write it: {@code PT30M}, {@code PT2H}, {@code P7D}, and with a B for working
 * units: {@code PT4BH} four working hours, {@code P5BD} five working days.
 */
public record Limit(int amount, TimeUnit unit) {

    /** What a limit counts in. */
    public enum TimeUnit {
        MINUTE,
        HOUR,
        WORKING_HOUR,
        DAY,
        WORKING_DAY
    }

    private static final Pattern NOTATION = Pattern.compile(
            "P(?<days>\\d{1,4})(?<working>B?)D|PT(?<hours>\\d{1,4})(?<open>B?)H|PT(?<minutes>\\d{1,4})M");

    /** @throws IllegalArgumentException when the amount is negative */
    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("A limit of %d %s lies in the past".formatted(amount, unit));
        }
    }

    /** @throws IllegalArgumentException when the notation is another */
    public static Limit parse(String notation) {
        Matcher matcher = NOTATION.matcher(notation);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no time limit; write PT30M, PT2H, P7D, PT4BH or P5BD".formatted(notation));
        }
        if (matcher.group("days") != null) {
            return new Limit(
                    Integer.parseInt(matcher.group("days")),
                    matcher.group("working").isEmpty() ? TimeUnit.DAY : TimeUnit.WORKING_DAY);
        }
        if (matcher.group("hours") != null) {
            return new Limit(
                    Integer.parseInt(matcher.group("hours")),
                    matcher.group("open").isEmpty() ? TimeUnit.HOUR : TimeUnit.WORKING_HOUR);
        }
        return new Limit(Integer.parseInt(matcher.group("minutes")), TimeUnit.MINUTE);
    }

    /** @return it as decision tables write it */
    public String notation() {
        return switch (unit) {
            case MINUTE -> "PT%dM".formatted(amount);
            case HOUR -> "PT%dH".formatted(amount);
            case WORKING_HOUR -> "PT%dBH".formatted(amount);
            case DAY -> "P%dD".formatted(amount);
            case WORKING_DAY -> "P%dBD".formatted(amount);
        };
    }
}
