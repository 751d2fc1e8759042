package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.problem.Refusal;

class DaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01, 2026-01-01, 2026-01-31",
        "2026-01-15, 2026-02, 2026-01-15, 2026-02-28",
        ", , 2026-02-01, 2026-02-28",
        "2025-12, , 2025-12-01, 2026-02-28",
        "2026-05, , 2026-05-01, 2026-05-31",
        "' 2026-01-15 ', 2026-01-15, 2026-01-15, 2026-01-15"
    })
    void months_and_days_are_read_with_both_ends(String from, String to, LocalDate first, LocalDate last) {
        assertThat(Days.of(from, to, TODAY)).isEqualTo(new Days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13, 2026-01, from",
        "2026-02-30, 2026-03, from",
        "January, 2026-03, from",
        "2026-01, 1, to",
        "2026-02, 2026-01, to",
        "1999-12-31, 2026-01, from",
        "2026-01, 2101-01-01, to",
        "+9999999-01-01, , from",
        "+999999999-12-31, , from",
        "-999999999-01-01, 2026-01, from",
        "2000-01-01, 2100-12-31, from"
    })
    void what_is_no_span_is_refused(String from, String to, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Days.of(from, to, TODAY))
                .satisfies(refusal -> assertThat(refusal.field()).contains(field));
    }

    @Test
    void each_day_is_in_a_whole_month_or_in_the_rest_and_never_in_both() {
        Random random = new Random(7);
        for (int span = 0; span < 300; span++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(400));
            Days days = new Days(from, from.plusDays(random.nextInt(120)));

            Stream<LocalDate> whole = days.wholeMonths()
                    .map(months -> months.from().datesUntil(months.to().plusMonths(1)))
                    .orElse(Stream.empty());
            Stream<LocalDate> rest = days.rest().stream()
                    .flatMap(some -> some.from().datesUntil(some.to().plusDays(1)));

            assertThat(Stream.concat(whole, rest).sorted().toList())
                    .as(days.toString())
                    .isEqualTo(days.from().datesUntil(days.to().plusDays(1)).toList());
        }
    }
}
