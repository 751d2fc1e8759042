package org.whistle.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.whistle.problem.Refusal;
import org.whistle.rates.Days;

/** Over which days figures are counted: those of the week, the month or the quarter that it is, or one's own. */
public enum Period {
    WEEK,
    MONTH,
    QUARTER,
    OWN;

    private static final int LONGEST_YEARS = 3;

    /**
     * @param from of one's own days
     * @param to of one's own days
     * @throws Refusal when they are no days, or too many
     */
    public Days days(String from, String to, LocalDate today) {
        return switch (this) {
            case WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(6));
            }
            case MONTH -> Days.of(null, null, today);
            case QUARTER -> {
                LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Days(first, first.plusMonths(3).minusDays(1));
            }
            case OWN -> own(Days.of(from, to, today));
        };
    }

    private static Days own(Days days) {
        if (days.from().plusYears(LONGEST_YEARS).isBefore(days.to())) {
            throw Refusal.invalid("to", "levels-too-long", LONGEST_YEARS);
        }
        return days;
    }
}
