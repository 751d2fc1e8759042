package org.whistle.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.whistle.testing.WholeApplication;

/** An address for answers names its request, and nobody makes one for another. */
@WholeApplication
class ReplyAddressTest {

    private static final String NUMBER = "330105-20261122-000001";

    @Autowired
    private ReplyToken tokens;

    @Test
    void an_address_names_its_request_also_in_capitals() {
        // given
        ReplyAddress addresses = addresses("whistle+{token}@example.org");
        String address = "whistle+" + tokens.of(NUMBER) + "@example.org";

        // then
        assertThat(addresses.trackingNumber(address)).contains(NUMBER);
        assertThat(addresses.trackingNumber(address.toUpperCase(Locale.ROOT))).contains(NUMBER);
        assertThat(addresses.trackingNumber(address.replace("000001.", "000002.")))
                .isEmpty();
        assertThat(addresses.trackingNumber(address.replace("example.org", "example.com")))
                .isEmpty();
        assertThat(addresses.trackingNumber("whistle@example.org")).isEmpty();
    }

    @Test
    void without_a_shape_no_address_names_anything() {
        assertThat(addresses("").trackingNumber("whistle+" + tokens.of(NUMBER) + "@localhost"))
                .isEmpty();
    }

    @Test
    void only_the_sample_has_a_mailbox_of_its_own() {
        assertThat(shape("", "", new MockEnvironment()).text()).isEqualTo("whistle+{token}@localhost");
        assertThat(shape("", "smtp.example.org", new MockEnvironment()).text()).isEmpty();
        assertThat(shape("", "", own()).text()).isEmpty();
        assertThat(shape("w+{token}@example.org", "", own()).text()).isEqualTo("w+{token}@example.org");
    }

    private ReplyAddress addresses(String reply) {
        return new ReplyAddress(tokens, shape(reply, "", own()));
    }

    private static ReplyShape shape(String reply, String host, MockEnvironment environment) {
        return new ReplyShape(new MailSettings("whistle@localhost", reply, host, ""), environment);
    }

    private static MockEnvironment own() {
        return new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/whistle");
    }
}
