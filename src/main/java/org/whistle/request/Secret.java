package org.whistle.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.whistle.bytes.Sha256;

/** What opens a request to whoever filed it: 128 random bits, stored as a hash only. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String draw() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static byte[] hash(String secret) {
        return Sha256.begin().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    static boolean matches(String secret, byte[] hash) {
        return secret != null && MessageDigest.isEqual(hash(secret), hash);
    }
}
