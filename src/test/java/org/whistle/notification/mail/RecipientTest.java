package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.notification.CarrierFailure;

class RecipientTest {

    @Test
    void an_address_goes_as_it_was_typed() {
        assertThat(Recipient.of("wang.mou@example.org")).hasToString("wang.mou@example.org");
    }

    @Test
    void a_domain_in_any_script_goes_by_its_name_in_letters() {
        assertThat(Recipient.of("wang@例子.中国").getAddress()).isEqualTo("wang@xn--fsqu00a.xn--fiqs8s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nSubject: x",
                "a\r\n@example.org",
                "a@example.org, b@example.org",
                "a@example.org;b@example.org",
                "A <a@example.org>",
                "a@b@example.org",
                "a@[127.0.0.1\r\nX: y]",
                "@example.org",
                "a@",
                "no address",
                ""
            })
    void whatever_could_be_more_than_one_address_goes_nowhere(String typed) {
        assertThatExceptionOfType(CarrierFailure.class)
                .isThrownBy(() -> Recipient.of(typed))
                .matches(failure -> failure.remedy() == CarrierFailure.Remedy.GIVE_UP)
                .withNoCause();
    }
}
