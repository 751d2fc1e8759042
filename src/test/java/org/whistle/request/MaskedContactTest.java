package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedContactTest {

    @ParameterizedTest
    @CsvSource({"王建国, 王**", "王, 王**", "𠮷田, 𠮷**", "Wang Jianguo, W**"})
    void of_a_name_the_first_character_stays(String name, String masked) {
        assertThat(MaskedContact.of(name, null, null).name()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138****5678", "+8613812345678, +86****5678", "87000012, ****12", "110, ****10"})
    void of_a_phone_number_too_little_stays_to_call_it(String phone, String masked) {
        assertThat(MaskedContact.of(null, phone, null).phone()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"wang@example.org, w***@example.org", "w@example.org, w***@example.org"})
    void of_a_mail_address_the_house_stays(String email, String masked) {
        assertThat(MaskedContact.of(null, null, email).email()).isEqualTo(masked);
    }

    @Test
    void what_is_missing_stays_missing() {
        assertThat(MaskedContact.of(null, null, null)).isEqualTo(new MaskedContact(null, null, null, false));
    }
}
