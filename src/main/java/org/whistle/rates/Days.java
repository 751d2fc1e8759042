package org.whistle.rates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whistle.problem.Refusal;

/** A span of days, the first and the last in it. */
public record Days(LocalDate from, LocalDate to) {

    private static final String MONTH = "[0-9]{4}-[0-9]{2}";
    private static final int LONGEST_YEARS = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * @param from a day or a month; blank means the beginning of the present month
     * @param to a day or a month; blank means the end of the present month, or of the first one where that is later
     * @throws Refusal when one of them is neither or of no year from 2000 to 2100, or they stand the wrong way round
     */
    public static Days of(String from, String to, LocalDate today) {
        LocalDate first = blank(from) ? today.withDayOfMonth(1) : read("from", from, First.OF_MONTH);
        LocalDate monthEnd =
                YearMonth.from(first.isAfter(today) ? first : today).atEndOfMonth();
        LocalDate last = blank(to) ? monthEnd : read("to", to, First.BEHIND_MONTH);
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "rates-backwards");
        }
        if (first.plusYears(LONGEST_YEARS).isBefore(last)) {
            throw Refusal.invalid("from", "rates-too-long", LONGEST_YEARS);
        }
        return new Days(first, last);
    }

    private enum First {
        OF_MONTH,
        BEHIND_MONTH
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static LocalDate read(String field, String written, First first) {
        String text = written.strip();
        try {
            if (!text.matches(MONTH)) {
                return known(field, LocalDate.parse(text));
            }
            YearMonth month = YearMonth.parse(text);
            return known(field, first == First.OF_MONTH ? month.atDay(1) : month.atEndOfMonth());
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "no-month-or-day");
        }
    }

    /**
     * @return the same day
     * @throws Refusal when it lies in no year from 2000 to 2100
     */
    static LocalDate known(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.invalid(field, "rates-years", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return day;
    }

    /** @return the months that are in it as a whole, as a span from the first of one to the first of another */
    public Optional<Days> wholeMonths() {
        LocalDate first =
                from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate last = to.plusDays(1).withDayOfMonth(1).minusMonths(1);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    /** @return the days outside whole months, in at most two spans */
    public List<Days> rest() {
        Optional<Days> whole = wholeMonths();
        if (whole.isEmpty()) {
            return List.of(this);
        }
        List<Days> rest = new ArrayList<>();
        if (from.isBefore(whole.get().from())) {
            rest.add(new Days(from, whole.get().from().minusDays(1)));
        }
        LocalDate behind = whole.get().to().plusMonths(1);
        if (!to.isBefore(behind)) {
            rest.add(new Days(behind, to));
        }
        return rest;
    }
}
