package org.whistle.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of RFC 6238 as every app makes them: SHA-1, thirty seconds, six digits. */
final class OneTimeCode {

    private static final int SECRET_BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    private OneTimeCode() {}

    /** @return a new secret in Base32, as apps take it */
    static String drawSecret() {
        return Base32.of(Hashes.draw(SECRET_BYTES));
    }

    /** @return the step whose code it is: now, the one before or the one after */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> Hashes.same(at(step, secret), code))
                .max();
    }

    private static String at(long step, String secret) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.bytes(secret), GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException unusable) {
            throw new IllegalStateException("The secret of a second factor cannot be used", unusable);
        }
    }

    /** @return what an app reads from the picture */
    static String address(String account, String secret) {
        String name = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Whistle:%s?secret=%s&issuer=Whistle&algorithm=SHA1&digits=6&period=%d"
                .formatted(name, secret, STEP_SECONDS);
    }
}
