package org.whistle.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whistle.bytes.Sha256;

/**
 * By what a mail is known again. On the way servers add to its headers, so of those only its name, its sender and its date
 * count; and its body, so that nobody keeps another mail out by borrowing its name.
 */
final class MailDigest {

    private static final Pattern NAMES =
            Pattern.compile("(?im)^(?:Message-ID|From|Date):[^\\n]*+(?:\\n[ \\t][^\\n]*+)*+");

    private MailDigest() {}

    static byte[] of(byte[] raw) {
        int body = bodyOf(raw);
        MessageDigest digest = Sha256.begin();
        Matcher names = NAMES.matcher(new String(raw, 0, body, StandardCharsets.ISO_8859_1));
        while (names.find()) {
            digest.update(names.group().strip().getBytes(StandardCharsets.ISO_8859_1));
            digest.update((byte) '\n');
        }
        digest.update(raw, body, raw.length - body);
        return digest.digest();
    }

    private static int bodyOf(byte[] raw) {
        for (int place = 1; place < raw.length; place++) {
            boolean lineEnds = raw[place] == '\n';
            if (lineEnds && (raw[place - 1] == '\n' || place > 2 && raw[place - 1] == '\r' && raw[place - 2] == '\n')) {
                return place + 1;
            }
        }
        return raw.length;
    }
}
