package org.whistle.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.whistle.bytes.Sha256;
import org.whistle.problem.Refusal;

/** What a caller names a filing by, so that sent once more it is known as the same. */
public final class FilingKey {

    /** Visible signs of ASCII; eight at least, so that two callers hardly think of the same one. */
    private static final Pattern WRITTEN = Pattern.compile("[!-~]{8,200}");

    private final String hash;

    private FilingKey(String hash) {
        this.hash = hash;
    }

    /**
     * @param written null for none
     * @throws Refusal when it is no key
     */
    public static Optional<FilingKey> of(String written) {
        if (written == null) {
            return Optional.empty();
        }
        if (!WRITTEN.matcher(written).matches()) {
            throw Refusal.invalid("Idempotency-Key", "filing-key");
        }
        return Optional.of(new FilingKey(Sha256.hexOf(written)));
    }

    /** @return one that nobody has used */
    public static String draw() {
        return Secret.draw();
    }

    /** @return 64 hexadecimal digits */
    String hash() {
        return hash;
    }
}
