package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.whistle.notification.CarrierFailure;

class MailCircuitTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final MailCircuit circuit = new MailCircuit(() -> now);

    @Test
    void while_the_server_is_away_one_letter_tries_it_soon_and_then_each_minute() {
        // given
        circuit.open("unreachable");

        // when and then
        assertThatExceptionOfType(CarrierFailure.class)
                .isThrownBy(circuit::requireClosed)
                .matches(failure -> failure.remedy() == CarrierFailure.Remedy.WAIT);
        for (int seconds : new int[] {10, 30, 60, 60}) {
            now = now.plusSeconds(seconds - 1);
            assertThatExceptionOfType(CarrierFailure.class).isThrownBy(circuit::requireClosed);
            now = now.plusSeconds(1);
            assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
            circuit.open("unreachable");
        }
        assertThatExceptionOfType(CarrierFailure.class).isThrownBy(circuit::requireClosed);
    }

    @Test
    void it_is_away_since_the_first_failure_and_back_with_the_first_letter_taken() {
        // given
        Instant first = now;
        circuit.open("unreachable");
        now = now.plus(Duration.ofHours(1));
        circuit.open("sign-in");

        // when and then
        assertThat(circuit.away()).hasValueSatisfying(away -> {
            assertThat(away.since()).isEqualTo(first);
            assertThat(away.code()).isEqualTo("sign-in");
        });
        circuit.close();
        assertThat(circuit.away()).isEmpty();
        assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
    }
}
