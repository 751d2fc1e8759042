package org.whistle.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.whistle.bytes.Sha256;

/** Secrets that are drawn, and what is kept of them. They are long enough that a plain hash suffices. */
final class Hashes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Hashes() {}

    static byte[] draw(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    /** @return letters and digits, with - and _ */
    static String drawText(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(draw(bytes));
    }

    static String sha256(String text) {
        return Sha256.hexOf(text);
    }

    /** Takes as long for what is nearly the same as for anything else. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
