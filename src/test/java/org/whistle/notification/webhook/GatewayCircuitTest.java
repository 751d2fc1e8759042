package org.whistle.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.whistle.notification.CarrierFailure;

class GatewayCircuitTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final GatewayCircuit circuit = new GatewayCircuit(() -> now);

    @Test
    void it_is_left_alone_as_long_as_it_asked_and_then_one_message_tries_it() {
        // given
        circuit.open("http-429", Duration.ofMinutes(5));

        // when and then
        now = now.plus(Duration.ofMinutes(4));
        assertThatExceptionOfType(CarrierFailure.class)
                .isThrownBy(circuit::requireClosed)
                .matches(failure -> failure.remedy() == CarrierFailure.Remedy.WAIT);
        now = now.plus(Duration.ofMinutes(1));
        assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
        assertThatExceptionOfType(CarrierFailure.class).isThrownBy(circuit::requireClosed);
    }

    @Test
    void where_it_asks_for_nothing_it_is_tried_soon_and_then_each_minute() {
        // given
        circuit.open("unreachable", GatewayAnswers.UNSAID);

        // when and then
        for (int seconds : new int[] {10, 30, 60, 60}) {
            now = now.plusSeconds(seconds - 1);
            assertThatExceptionOfType(CarrierFailure.class).isThrownBy(circuit::requireClosed);
            now = now.plusSeconds(1);
            assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
            circuit.open("unreachable", GatewayAnswers.UNSAID);
        }
    }

    @Test
    void it_is_away_since_the_first_failure_and_back_with_the_first_message_taken() {
        // given
        Instant first = now;
        circuit.open("unreachable", Duration.ofMinutes(1));
        now = now.plus(Duration.ofHours(1));
        circuit.open("http-401", Duration.ofMinutes(1));

        // when and then
        assertThat(circuit.away()).hasValueSatisfying(away -> {
            assertThat(away.since()).isEqualTo(first);
            assertThat(away.code()).isEqualTo("http-401");
        });
        circuit.close();
        assertThat(circuit.away()).isEmpty();
        assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
    }
}
