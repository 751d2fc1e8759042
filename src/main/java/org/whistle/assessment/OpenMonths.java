package org.whistle.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** Which months can be assessed: each from its first day to the tenth of the next month. */
@Component
class OpenMonths {

    /** Own starting figure. */
    static final int LAST_DAY = 10;

    private static final String WRITTEN = "20\\d\\d-(0[1-9]|1[0-2])";
    private static final int LONGEST = 20;

    private final Clock clock;
    private final ZoneId zone;

    OpenMonths(Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    YearMonth present() {
        return YearMonth.from(today());
    }

    /** @return the earliest month whose figures may still change */
    YearMonth firstOpen() {
        YearMonth present = present();
        return today().getDayOfMonth() <= LAST_DAY ? present.minusMonths(1) : present;
    }

    boolean isOpen(YearMonth month) {
        return !month.isBefore(firstOpen()) && !month.isAfter(present());
    }

    /** @throws Refusal when it has not begun yet, or its time is over */
    void requireOpen(YearMonth month) {
        if (month.isAfter(present())) {
            throw Refusal.invalid("month", "month-not-begun", month);
        }
        if (month.isBefore(firstOpen())) {
            throw Refusal.conflict("month-closed", month, month.plusMonths(1).atDay(LAST_DAY));
        }
    }

    /** @throws Refusal when it is not written as 2026-01 */
    static YearMonth read(String field, String written) {
        String text = Require.text(field, written, LONGEST);
        if (!text.matches(WRITTEN)) {
            throw Refusal.invalid(field, "no-month");
        }
        return YearMonth.parse(text);
    }
}
