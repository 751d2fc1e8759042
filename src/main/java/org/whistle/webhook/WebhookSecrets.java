package org.whistle.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The secrets of one direction: one, or two while the old one is still in use. */
public final class WebhookSecrets {

    private static final WebhookSecrets NONE = new WebhookSecrets(List.of());

    private final List<WebhookSecret> secrets;

    private WebhookSecrets(List<WebhookSecret> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    public static WebhookSecrets of(List<WebhookSecret> secrets) {
        return new WebhookSecrets(secrets);
    }

    /** Signs nothing, and knows no signature. */
    public static WebhookSecrets none() {
        return NONE;
    }

    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** @return the headers' call, with a signature of each secret */
    public SignedCall sign(String id, Instant at, byte[] body) {
        String timestamp = String.valueOf(at.getEpochSecond());
        String signatures =
                secrets.stream().map(secret -> secret.sign(id, timestamp, body)).collect(Collectors.joining(" "));
        return new SignedCall(id, timestamp, signatures, body);
    }

    /**
     * Whether a call is of who knows one of the secrets, and of now. It takes the same time for every wrong signature.
     */
    public boolean know(SignedCall call, Instant now) {
        boolean known = false;
        if (call.isWellFormed() && call.isOf(now)) {
            for (WebhookSecret secret : secrets) {
                byte[] right = bytes(secret.sign(call.id(), call.timestamp(), call.body()));
                for (String given : call.signatures()) {
                    known |= MessageDigest.isEqual(right, bytes(given));
                }
            }
        }
        return known;
    }

    private static byte[] bytes(String signature) {
        return signature.getBytes(StandardCharsets.UTF_8);
    }

    /** Says nothing of them: logs and failures print it. */
    @Override
    public String toString() {
        return "WebhookSecrets[" + secrets.size() + "]";
    }
}
