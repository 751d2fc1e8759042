package org.whistle.servicelevel.calendar;

import java.time.LocalDate;
import org.whistle.problem.Refusal;

/** The years that the working calendar covers; its days are numbered from the first one. */
public final class CalendarYears {

    public static final int FIRST = 2000;
    public static final int LAST = 2100;

    static final LocalDate BEGIN = LocalDate.of(FIRST, 1, 1);
    static final LocalDate END = LocalDate.of(LAST + 1, 1, 1);
    static final int DAYS = Math.toIntExact(END.toEpochDay() - BEGIN.toEpochDay());

    private CalendarYears() {}

    /** @return the number of a day that the calendar covers */
    static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - BEGIN.toEpochDay());
    }

    static LocalDate day(int number) {
        return BEGIN.plusDays(number);
    }

    public static boolean cover(int year) {
        return FIRST <= year && year <= LAST;
    }

    /** Says that a moment lies where no calendar is kept. */
    public static Refusal beyond(String field) {
        return Refusal.invalid(field, "beyond-calendar", String.valueOf(FIRST), String.valueOf(LAST));
    }
}
