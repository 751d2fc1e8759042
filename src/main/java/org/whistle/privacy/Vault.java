package org.whistle.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals texts for storing, with AES-256-GCM. What is sealed begins with a stamp (one byte for the way, four for the key),
 * then come 12 bytes drawn for it alone, the words, and 16 bytes that show whether anything was changed. It opens only
 * with the context it was sealed in, so that it cannot be copied to another place.
 */
@Component
public final class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte WAY = 1;
    private static final int STAMP = 5;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int MARK = 16;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Vault(KeyRing keys) {
        this.keys = keys;
    }

    /** What cannot be opened: it was changed, cut short, or belongs to another place. */
    public static final class Broken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Broken(String context, Throwable cause) {
            super("What is sealed as %s cannot be opened".formatted(context), cause);
        }
    }

    /** @param context where it will stand: table, column and the key of the row; not secret */
    public byte[] seal(String words, String context) {
        DataKey key = keys.current();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] stamp = stamp(key);
        byte[] hidden =
                run(Cipher.ENCRYPT_MODE, key.sealing(), nonce, stamp, context, words.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(STAMP + NONCE + hidden.length)
                .put(stamp)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /**
     * @param context the one it was sealed in
     * @throws Broken when it was changed, cut short, or sealed in another context
     */
    public String open(byte[] sealed, String context) {
        if (sealed.length < STAMP + NONCE + TAG || sealed[0] != WAY) {
            throw new Broken(context, null);
        }
        byte[] stamp = Arrays.copyOf(sealed, STAMP);
        DataKey key = keys.named(HexFormat.of().formatHex(stamp, 1, STAMP));
        byte[] nonce = Arrays.copyOfRange(sealed, STAMP, STAMP + NONCE);
        byte[] hidden = Arrays.copyOfRange(sealed, STAMP + NONCE, sealed.length);
        return new String(
                run(Cipher.DECRYPT_MODE, key.sealing(), nonce, stamp, context, hidden), StandardCharsets.UTF_8);
    }

    /**
     * By its mark the same word is found again, and nothing else is told of it. It comes of the key in force.
     *
     * @param word written in one way only, such as a telephone number as digits
     */
    public byte[] mark(String word, String context) {
        return mark(keys.current(), word, context);
    }

    /** @return the word's marks of all keys, to search by while not all is sealed anew */
    public List<byte[]> marks(String word, String context) {
        return keys.all().stream().map(key -> mark(key, word, context)).toList();
    }

    /** What everything begins with that is sealed now. */
    public byte[] stamp() {
        return stamp(keys.current());
    }

    static byte[] stamp(DataKey key) {
        return stamp(key.name());
    }

    /** @param key its name */
    static byte[] stamp(String key) {
        return ByteBuffer.allocate(STAMP)
                .put(WAY)
                .put(HexFormat.of().parseHex(key))
                .array();
    }

    private static byte[] mark(DataKey key, String word, String context) {
        return Arrays.copyOf(key.mark(context + '\0' + word), MARK);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] stamp, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(stamp);
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (AEADBadTagException changed) {
            throw new Broken(context, changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + CIPHER, impossible);
        }
    }
}
