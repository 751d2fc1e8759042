package org.whistle.request.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.Reveals;

/**
 * Which looks are asked for.
 *
 * @param from the first day
 * @param to the last day
 * @param account whose looks; null for all
 */
record RevealSpan(LocalDate from, LocalDate to, String account) {

    private static final int DAYS = 30;
    private static final int LONGEST_ACCOUNT = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** What may stand in an address. */
    record Asked(String from, String to, String account) {}

    /** @throws Refusal when one is no day, or they stand the wrong way round; without days the last thirty are meant */
    static RevealSpan of(Asked asked, LocalDate today) {
        LocalDate to = day("to", asked.to(), today);
        LocalDate from = day("from", asked.from(), to.minusDays(DAYS));
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "rates-backwards");
        }
        return new RevealSpan(from, to, Require.optionalText("account", asked.account(), LONGEST_ACCOUNT));
    }

    private static LocalDate day(String field, String written, LocalDate otherwise) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "no-day");
        }
        throw Refusal.invalid(field, "no-day");
    }

    Reveals.Question question(ZoneId zone) {
        return new Reveals.Question(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                account);
    }
}
