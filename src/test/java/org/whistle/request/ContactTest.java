package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

class ContactTest {

    @Test
    void every_part_may_be_missing() {
        assertThat(new Contact(null, " ", "")).isEqualTo(new Contact(null, null, null));
        assertThat(new Contact(null, null, null).isEmpty()).isTrue();
        assertThat(new Contact("王女士", null, null).isEmpty()).isFalse();
        assertThat(new Contact(null, "13812345678", null).isEmpty()).isFalse();
        assertThat(new Contact(null, null, "wang@example.org").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "+86 138 1234 5678", "0571-8700 0000", "0571(8700)0000", "110"})
    void a_phone_number_is_written_as_people_write_it(String phone) {
        assertThat(new Contact(null, phone, null).phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "call me", "1381234567a", "--------", "138<script>"})
    void what_is_no_phone_number_is_refused(String phone) {
        assertRefused("contact.phone", "no-phone", () -> new Contact(null, phone, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "wang@", "@example.org", "wang@example", "wang @example.org", "a@b@c.org"})
    void what_is_no_mail_address_is_refused(String email) {
        assertRefused("contact.email", "no-email", () -> new Contact(null, null, email));
    }

    @Test
    void parts_that_are_too_long_are_refused() {
        assertRefused("contact.name", "too-long", () -> new Contact("王".repeat(101), null, null));
        assertRefused("contact.phone", "too-long", () -> new Contact(null, "1".repeat(41), null));
        assertRefused("contact.email", "too-long", () -> new Contact(null, null, "w".repeat(250) + "@a.cn"));
    }

    private static void assertRefused(String field, String code, ThrowingCallable asked) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(asked)
                .satisfies(refusal -> assertThat(refusal.field()).contains(field))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
