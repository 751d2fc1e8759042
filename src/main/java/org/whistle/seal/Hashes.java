package org.whistle.seal;

import java.security.MessageDigest;
import org.whistle.bytes.Sha256;

/**
 * SHA-256, with a byte before leaves and another before nodes, so that a node can never be passed off as a leaf (RFC
 * 9162, 2.1.1).
 */
final class Hashes {

    /** The root of a tree without leaves. */
    static final byte[] EMPTY = Sha256.begin().digest();

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    static byte[] leaf(byte[] data) {
        MessageDigest digest = Sha256.begin();
        digest.update(LEAF);
        return digest.digest(data);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.begin();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
