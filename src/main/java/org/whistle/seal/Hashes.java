package org.whistle.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, with a byte before leaves and another before nodes, so that a node can never be passed off as a leaf (RFC
 * 9162, 2.1.1).
 */
final class Hashes {

    /** The root of a tree without leaves. */
    static final byte[] EMPTY = sha256().digest();

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    static byte[] leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static String hexOf(String text) {
        return hexOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hexOf(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
