package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether our mail server found that a mail is not from where it says (RFC 8601). Anybody can write such a header; so only
 * the server that the operator names is believed, and only where it says that a mail failed.
 */
@Component
class SenderProof {

    private static final String HEADER = "Authentication-Results";
    private static final int LONGEST = 20_000;
    private static final Pattern FAILED = Pattern.compile("(?<![\\w.-])dmarc\\s{0,9}=\\s{0,9}fail(?![\\w-])");

    private final String server;

    /** @param server as it calls itself in these headers; empty where none is believed */
    SenderProof(@Value("${whistle.mail.inbox.authserv:}") String server) {
        this.server = server.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws MessagingException when the headers cannot be read */
    boolean hasFailed(byte[] mail) throws MessagingException {
        if (server.isEmpty()) {
            return false;
        }
        String[] said = new InternetHeaders(new ByteArrayInputStream(mail)).getHeader(HEADER);
        return Stream.of(said == null ? new String[0] : said)
                .filter(header -> header.length() <= LONGEST)
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .anyMatch(header -> isOurs(header) && FAILED.matcher(header).find());
    }

    /** The name of the server comes first, before a version or a semicolon. */
    private boolean isOurs(String header) {
        return header.split("[;\\s]", 2)[0].equals(server);
    }
}
