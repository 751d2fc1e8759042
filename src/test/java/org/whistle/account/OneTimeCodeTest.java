package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET = Base32.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCode.stepOf(code, SECRET, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void a_clock_may_be_one_step_off_and_no_more() {
        assertThat(OneTimeCode.stepOf("287082", SECRET, Instant.ofEpochSecond(59 + 30)))
                .hasValue(1);
        assertThat(OneTimeCode.stepOf("287082", SECRET, Instant.ofEpochSecond(29)))
                .hasValue(1);
        assertThat(OneTimeCode.stepOf("287082", SECRET, Instant.ofEpochSecond(59 + 31)))
                .isEmpty();
    }

    @Test
    void secrets_are_written_as_apps_read_them() {
        assertThat(SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.bytes(SECRET)).isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(OneTimeCode.drawSecret()).hasSize(32).isNotEqualTo(OneTimeCode.drawSecret());
        assertThat(OneTimeCode.address("li-na", SECRET))
                .startsWith("otpauth://totp/Whistle:li-na?secret=" + SECRET + "&issuer=Whistle&");
    }
}
