package org.whistle.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.seal.SealVerifier.Verified;

/** How the seals stand, for supervisors. */
@Component
public class SealStandings {

    private final SealKeys keys;
    private final SealDirectory directory;
    private final KeptSeals seals;
    private final SealVerifier verifier;

    SealStandings(SealKeys keys, SealDirectory directory, KeptSeals seals, SealVerifier verifier) {
        this.keys = keys;
        this.directory = directory;
        this.seals = seals;
        this.verifier = verifier;
    }

    /**
     * A seal without its blocks.
     *
     * @param links how many links it covers
     * @param root of the tree over them, in hexadecimal
     */
    public record Last(int number, Instant sealedAt, long links, String root) {}

    /**
     * How the seals stand.
     *
     * @param seals how many there are
     * @param last null before the first
     * @param key the fingerprint of the public key; empty before the first seal
     * @param publicKey in PEM; empty before the first seal
     * @param findings what is wrong, each as fault, cases, entry, links and seals; empty where all is as it was
     */
    public record Standing(
            boolean intact, int seals, Last last, String key, String publicKey, List<Map<String, Object>> findings) {}

    /** Holds all links against all seals. It reads links and no entries: some seconds for ten million. */
    public Standing look() {
        PublicKeyFile key = keys.present().map(SealKey::publicKey).orElseGet(directory::publicKey);
        if (key == null) {
            // seals without any key to check them with are no good sign
            return new Standing(!seals.isBegun(), 0, null, "", "", List.of());
        }
        Verified verified = verifier.verifySeals(key);
        DaySeal newest = verified.newest();
        Last last = newest == null ? null : new Last(newest.number(), newest.sealedAt(), newest.links(), newest.root());
        List<Map<String, Object>> findings =
                verified.findings().stream().map(SealFinding::members).toList();
        return new Standing(findings.isEmpty(), verified.seals().size(), last, key.fingerprint(), key.pem(), findings);
    }
}
