package org.whistle.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678,+8613812345678",
        "138 1234 5678,+8613812345678",
        "138-1234-5678,+8613812345678",
        "+86 138 1234 5678,+8613812345678",
        "8613812345678,+8613812345678",
        "0086 13812345678,+8613812345678",
        "+49 170 1234567,+491701234567",
        "0049 170 1234567,+491701234567"
    })
    void a_number_that_takes_texts_is_written_in_one_way(String typed, String written) {
        assertThat(PhoneNumber.of(typed)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0571-88888888", "88888888", "110", "12345", "+86 571 88888888", "+1", "12812345678"})
    void a_line_or_a_number_of_no_country_takes_none(String typed) {
        assertThat(PhoneNumber.of(typed)).isEmpty();
    }
}
