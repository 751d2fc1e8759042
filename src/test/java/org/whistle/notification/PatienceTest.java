package org.whistle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    @ParameterizedTest
    @CsvSource({"0,10", "9,10", "10,30", "39,30", "40,60", "36000,60"})
    void what_is_away_is_tried_soon_and_then_each_minute(long away, long seconds) {
        assertThat(Patience.beforeNextTry(Duration.ofSeconds(away))).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0,10,11", "50,60,61", "181,60,120", "5,3600,120"})
    void a_message_waits_for_the_next_try_and_in_a_long_outage_two_minutes(long away, long nextTry, long seconds) {
        assertThat(Patience.ofMessage(Duration.ofSeconds(away), Duration.ofSeconds(nextTry)))
                .hasSeconds(seconds);
    }
}
