package org.whistle.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.whistle.privacy.Vault;

/**
 * What an address for answers holds: the number of a request and 96 bits that nobody makes without our keys. So an answer
 * finds its request, and nobody files one elsewhere by guessing. It is short enough for the part before the @, and the
 * same in capitals.
 */
@Component
public class ReplyToken {

    private static final String CONTEXT = "reporter.reply";
    private static final int LENGTH = 12;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{6}-\\d{8}-\\d{6,12})\\.([0-9a-f]{24})");

    private final Vault vault;

    ReplyToken(Vault vault) {
        this.vault = vault;
    }

    /** @return for the place {@code {token}} of an address */
    public String of(String trackingNumber) {
        return trackingNumber + "." + hex(vault.mark(trackingNumber, CONTEXT));
    }

    /** @return the number of the request; empty where the token is none of ours */
    public Optional<String> trackingNumber(String token) {
        Matcher written = WRITTEN.matcher(token.toLowerCase(Locale.ROOT));
        return written.matches() && isOurs(written.group(1), written.group(2))
                ? Optional.of(written.group(1))
                : Optional.empty();
    }

    private boolean isOurs(String trackingNumber, String proof) {
        byte[] given = proof.getBytes(StandardCharsets.US_ASCII);
        boolean ours = false;
        for (byte[] mark : vault.marks(trackingNumber, CONTEXT)) {
            ours |= MessageDigest.isEqual(given, hex(mark).getBytes(StandardCharsets.US_ASCII));
        }
        return ours;
    }

    private static String hex(byte[] mark) {
        return HexFormat.of().formatHex(Arrays.copyOf(mark, LENGTH));
    }
}
