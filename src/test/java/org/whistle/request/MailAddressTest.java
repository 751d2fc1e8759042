package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wang.mou@example.org",
                "wang+pingguo@mail.example.org",
                "o'neil_1@example.org",
                "wang@例子.中国",
                "wang@xn--fsqu00a.xn--fiqs8s"
            })
    void an_address_that_mail_can_go_to_is_taken_as_it_was_typed(String typed) {
        assertThat(new Contact(null, null, typed).email()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"wang mou\"@example.org",
                "\"wang\"@example.org",
                "王某@example.org",
                "a,b@example.org",
                "<a@example.org>",
                "a@b@example.org",
                "a@example",
                "a@[127.0.0.1]",
                "a@-example.org",
                "a..b@example.org",
                ".a@example.org",
                "a@example..org",
                "=?utf-8?q?a?=@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a\r\nBcc:b@example.org",
                "a@exa\u0000mple.org",
                "a@example.org%0aBcc:b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org"
            })
    void what_mail_cannot_go_to_is_refused_on_filing(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Contact(null, null, typed))
                .satisfies(refusal -> assertThat(refusal.field()).contains("contact.email"));
    }
}
