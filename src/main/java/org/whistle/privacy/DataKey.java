package org.whistle.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 random bits, and the keys drawn from it: one to seal, one to find again. Two are the same by their secret. */
final class DataKey {

    private static final int LENGTH = 32;
    private static final int NAME = 4;
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;
    private final String name;
    private final SecretKey sealing;
    private final SecretKey finding;

    private DataKey(byte[] secret) {
        this.secret = secret;
        this.name = HexFormat.of().formatHex(derived("whistle name"), 0, NAME);
        this.sealing = new SecretKeySpec(derived("whistle sealing"), "AES");
        this.finding = new SecretKeySpec(derived("whistle finding"), MAC);
    }

    static DataKey draw() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return new DataKey(secret);
    }

    /** @throws UnusableKeys when the text is not 32 bytes in Base64 */
    static DataKey of(String base64) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64);
            if (secret.length == LENGTH) {
                return new DataKey(secret);
            }
        } catch (IllegalArgumentException noBase64) {
            throw UnusableKeys.unreadable(noBase64);
        }
        throw UnusableKeys.unreadable(null);
    }

    /** Nobody learns the secret from it; so it may stand beside what is sealed. */
    String name() {
        return name;
    }

    /** The secret itself, for the file of keys and nothing else. */
    String base64() {
        return Base64.getEncoder().encodeToString(secret);
    }

    SecretKey sealing() {
        return sealing;
    }

    byte[] mark(String words) {
        return mac(finding, words);
    }

    private byte[] derived(String purpose) {
        return mac(new SecretKeySpec(secret, MAC), purpose);
    }

    private static byte[] mac(SecretKey key, String words) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + MAC, impossible);
        }
    }

    @Override
    public String toString() {
        return "DataKey " + name;
    }
}
