package org.whistle.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.servicelevel.Limit.TimeUnit;

class TimeLeftTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-28T10:00:00Z");

    @ParameterizedTest(name = "{0} before it: {1} {2}")
    @CsvSource({
        "PT168H, 7, DAY",
        "PT167H59M59S, 7, DAY",
        "PT156H, 7, DAY",
        "PT155H59M59S, 6, DAY",
        "PT144H1S, 6, DAY",
        "PT60H, 3, DAY",
        "PT59H59M59S, 2, DAY",
        "PT48H1S, 2, DAY",
        "PT48H, 2, DAY",
        "PT47H59M59S, 48, HOUR",
        "PT47H59M, 48, HOUR",
        "PT23H59M, 24, HOUR",
        "PT1H59M, 2, HOUR",
        "PT1H10M, 1, HOUR",
        "PT1H, 1, HOUR",
        "PT59M59S, 60, MINUTE",
        "PT29M30S, 30, MINUTE",
        "PT29M29S, 29, MINUTE",
        "PT1S, 1, MINUTE",
    })
    void what_is_left_is_told_to_the_nearest_and_a_promise_of_seven_days_begins_with_seven(
            Duration rest, long amount, TimeUnit unit) {
        assertThat(TimeLeft.between(DEADLINE.minus(rest), DEADLINE, TimeUnit.DAY, null))
                .isEqualTo(new TimeLeft(amount, unit, false));
    }

    @Test
    void what_is_told_never_grows_and_is_never_off_by_more_than_half_a_day() {
        Duration before = Duration.ofDays(9);
        for (Duration rest = Duration.ofDays(8); !rest.isNegative() && !rest.isZero(); rest = rest.minusSeconds(10)) {
            Duration told = told(rest);

            assertThat(told).as("%s before it", rest).isLessThanOrEqualTo(before);
            assertThat(told.minus(rest).abs()).isLessThanOrEqualTo(Duration.ofHours(12));
            before = told;
        }
    }

    private static Duration told(Duration rest) {
        TimeLeft left = TimeLeft.between(DEADLINE.minus(rest), DEADLINE, TimeUnit.DAY, null);
        return switch (left.unit()) {
            case DAY -> Duration.ofDays(left.amount());
            case HOUR -> Duration.ofHours(left.amount());
            default -> Duration.ofMinutes(left.amount());
        };
    }

    @ParameterizedTest(name = "{0} after it: {1} {2}")
    @CsvSource({"PT0S, 1, MINUTE", "PT59M59S, 59, MINUTE", "PT1H59M, 1, HOUR", "PT71H, 2, DAY"})
    void what_is_over_is_not_made_longer(Duration gone, long amount, TimeUnit unit) {
        assertThat(TimeLeft.between(DEADLINE.plus(gone), DEADLINE, TimeUnit.DAY, null))
                .isEqualTo(new TimeLeft(amount, unit, true));
    }
}
