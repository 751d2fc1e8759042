package org.whistle.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.whistle.bytes.Sha256;

/** The key that anybody may have, to see who sealed. */
final class PublicKeyFile {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private final PublicKey key;

    PublicKeyFile(PublicKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException when the text is no Ed25519 key in PEM */
    static PublicKeyFile read(String pem) {
        String body = pem.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(body);
            return new PublicKeyFile(
                    KeyFactory.getInstance(SealKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("No Ed25519 public key in PEM", unusable);
        }
    }

    String pem() {
        return "%s\n%s\n%s\n".formatted(BEGIN, Base64.getEncoder().encodeToString(key.getEncoded()), END);
    }

    String fingerprint() {
        return Sha256.hexOf(key.getEncoded());
    }

    boolean signed(DaySeal seal) {
        return seal.isWhole() && seal.key().equals(fingerprint()) && signed(seal.statement(), seal.signature());
    }

    boolean signed(String text, String base64) {
        try {
            Signature signature = Signature.getInstance(SealKey.ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return false;
        }
    }
}
