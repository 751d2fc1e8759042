package org.whistle.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The app on somebody's phone, which has read the picture. */
@Component
class AuthenticatorApp {

    private final SecondFactorRows rows;
    private final Clock clock;

    AuthenticatorApp(SecondFactorRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    String codeNow(String account) {
        String secret = rows.find(account).orElseThrow().secret();
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.bytes(secret), "HmacSHA1"), clock.instant());
        } catch (InvalidKeyException unusable) {
            throw new AssertionError(unusable);
        }
    }
}
