package org.whistle.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Moments and days as callers write them; what no calendar of ours knows, and no database keeps, cannot be read. */
public final class Moments {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** @throws DateTimeException when it is no moment, or of a year without four digits */
    public static Instant read(String written) {
        Instant moment = Instant.parse(written);
        requireKnown(moment.atOffset(ZoneOffset.UTC).getYear());
        return moment;
    }

    /** @throws DateTimeException when it is no day, or of a year without four digits */
    public static LocalDate day(String written) {
        LocalDate day = LocalDate.parse(written);
        requireKnown(day.getYear());
        return day;
    }

    private static void requireKnown(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("The year " + year + " is out of range");
        }
    }
}
