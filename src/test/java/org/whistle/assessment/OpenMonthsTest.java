package org.whistle.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

/** A month is assessed until the tenth of the next one, by the clock of the place. */
class OpenMonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00+08:00, 2026-11, true",
        "2026-10-31T23:59+08:00, 2026-11, false",
        "2026-12-10T23:59+08:00, 2026-11, true",
        "2026-12-11T00:00+08:00, 2026-11, false",
        "2026-12-10T23:59+08:00, 2026-10, false",
        "2027-01-10T12:00+08:00, 2026-12, true",
        "2026-12-10T16:30+00:00, 2026-11, false"
    })
    void a_month_is_open_until_the_tenth_of_the_next(OffsetDateTime now, YearMonth month, boolean open) {
        OpenMonths months = at(now);

        assertThat(months.isOpen(month)).isEqualTo(open);
        if (!open) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> months.requireOpen(month));
        }
    }

    @Test
    void what_is_to_come_and_what_is_over_are_told_apart() {
        OpenMonths months = at(OffsetDateTime.parse("2026-11-20T09:00+08:00"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> months.requireOpen(YearMonth.of(2026, 12)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("month-not-begun"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> months.requireOpen(YearMonth.of(2026, 10)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("month-closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-1", "2026", "november", "2026-11-01", "1999-12", ""})
    void what_is_no_month_is_refused(String written) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OpenMonths.read("month", written));
    }

    private static OpenMonths at(OffsetDateTime now) {
        return new OpenMonths(Clock.fixed(now.toInstant(), ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"));
    }
}
