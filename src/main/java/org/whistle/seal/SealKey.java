package org.whistle.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** The key that seals, with its public half. It never leaves its file. */
final class SealKey {

    static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private SealKey(KeyPair pair) {
        this.pair = pair;
    }

    static SealKey draw() {
        try {
            return new SealKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java from 15 on has Ed25519", impossible);
        }
    }

    /** @throws IllegalArgumentException when the lines are not those of {@link #lines()} */
    static SealKey read(List<String> lines) {
        if (lines.size() < 2) {
            throw new IllegalArgumentException("A key has two lines: the private and the public half");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            PrivateKey sealing = factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0))));
            SealKey key = new SealKey(
                    new KeyPair(factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))), sealing));
            key.refuseUnlessHalvesFit();
            return key;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("No Ed25519 key", unusable);
        }
    }

    /** The private half (PKCS 8) and the public half (X.509), each in Base64. */
    List<String> lines() {
        Base64.Encoder encoder = Base64.getEncoder();
        return List.of(
                encoder.encodeToString(pair.getPrivate().getEncoded()),
                encoder.encodeToString(pair.getPublic().getEncoded()));
    }

    private void refuseUnlessHalvesFit() {
        DaySeal probe = sign(
                new DaySeal(DaySeal.FORMAT, 0, Instant.EPOCH, 0, "", "", 0, List.of(), true, "", fingerprint(), ""));
        if (!publicKey().signed(probe)) {
            throw new IllegalArgumentException("The private and the public half are not of one key");
        }
    }

    PublicKeyFile publicKey() {
        return new PublicKeyFile(pair.getPublic());
    }

    String fingerprint() {
        return publicKey().fingerprint();
    }

    DaySeal sign(DaySeal seal) {
        return seal.signed(sign(seal.statement()));
    }

    /** @return the signature over the UTF-8 of the text, in Base64; the same for the same text */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key cannot sign", impossible);
        }
    }
}
