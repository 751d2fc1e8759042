package org.whistle.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

class OrderTimesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "MM/dd/yyyy hh:mm:ss a, 03/24/2025 11:33:07 PM, 2025-03-25T03:33:07Z",
        "MM/dd/yyyy hh:mm:ss a, 01/24/2025 11:33:07 pm, 2025-01-25T04:33:07Z",
        "d MMM yyyy HH:mm, 24 Mar 2025 23:33, 2025-03-25T03:33:00Z",
        "uuuu-MM-dd, 2025-03-24, 2025-03-24T04:00:00Z",
        "yyyy-MM-dd HH:mm:ssXXX, 2025-03-24 23:33:07+08:00, 2025-03-24T15:33:07Z"
    })
    void a_time_is_read_in_its_own_zone_or_in_that_of_the_mapping(String pattern, String text, Instant time) {
        assertThat(OrderTimes.of(pattern, NEW_YORK).read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-24T23:33:07, 2025-03-24T15:33:07Z", "2025-03-24T23:33:07Z, 2025-03-24T23:33:07Z"})
    void without_a_pattern_times_are_iso(String text, Instant time) {
        assertThat(OrderTimes.iso(SHANGHAI).read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30 10:00", "2025-03-24 25:00", "yesterday", "2025-03-24", "1969-12-31 10:00"})
    void what_no_calendar_has_is_refused_and_not_bent(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OrderTimes.of("yyyy-MM-dd HH:mm", SHANGHAI).read(text))
                .satisfies(refusal -> assertThat(refusal.field()).contains("filedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HH:mm", "yyyy-MM", "yyyy-MM-dd hh:mm", "bbb", "yyyy-MM-dd 'open"})
    void a_pattern_that_leaves_the_time_open_is_none(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderTimes.of(pattern, SHANGHAI));
    }

    @Test
    void letters_in_quotes_are_no_hours() {
        assertThat(OrderTimes.of("yyyy-MM-dd 'h'", SHANGHAI).read("2025-03-24 h"))
                .isEqualTo("2025-03-23T16:00:00Z");
    }
}
