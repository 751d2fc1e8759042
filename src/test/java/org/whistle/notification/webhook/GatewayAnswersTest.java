package org.whistle.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;

class GatewayAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void what_was_taken_is_taken(int status) {
        assertThatCode(() -> GatewayAnswers.check(status, Optional.empty(), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "400,GIVE_UP",
        "402,GIVE_UP",
        "409,GIVE_UP",
        "410,GIVE_UP",
        "413,GIVE_UP",
        "422,GIVE_UP",
        "408,TRY_AGAIN",
        "500,TRY_AGAIN",
        "502,TRY_AGAIN",
        "503,TRY_AGAIN",
        "504,TRY_AGAIN"
    })
    void an_answer_about_a_message_concerns_this_one(int status, Remedy remedy) {
        assertThatExceptionOfType(CarrierFailure.class)
                .isThrownBy(() -> GatewayAnswers.check(status, Optional.empty(), NOW))
                .satisfies(failure -> {
                    assertThat(failure.remedy()).isEqualTo(remedy);
                    assertThat(failure.code()).isEqualTo("http-" + status);
                });
    }

    @ParameterizedTest
    @CsvSource({"301,0", "302,0", "307,0", "401,0", "403,0", "404,0", "405,0", "429,60"})
    void an_answer_about_us_concerns_everybody_and_throws_nothing_away(int status, long seconds) {
        assertThatExceptionOfType(GatewayAway.class)
                .isThrownBy(() -> GatewayAnswers.check(status, Optional.empty(), NOW))
                .satisfies(away -> assertThat(away.patience()).hasSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "429,120,120",
        "429,0,0",
        "503,7,7",
        "503,999999999,3600",
        "429,soon,60",
        "429,-5,60",
        "429,'Sun, 22 Nov 2026 08:02:00 GMT',120",
        "429,'Sun, 22 Nov 2026 07:00:00 GMT',0"
    })
    void it_is_left_alone_as_long_as_it_asks_but_no_longer_than_an_hour(int status, String asked, long seconds) {
        assertThatExceptionOfType(GatewayAway.class)
                .isThrownBy(() -> GatewayAnswers.check(status, Optional.of(asked), NOW))
                .satisfies(away -> assertThat(away.patience()).hasSeconds(seconds));
    }
}
