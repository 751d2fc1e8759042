package org.whistle.correspondence;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a header says, in one line without anything that cannot be seen. */
final class HeaderText {

    private static final int LONGEST = 300;
    private static final Pattern OLD_CHINESE = Pattern.compile("=\\?(?:gb2312|gbk)\\?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private HeaderText() {}

    /** @param header null where there is none */
    static String of(String header) {
        if (header == null) {
            return "";
        }
        String line = UNSEEN.matcher(decoded(header)).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static String decoded(String header) {
        String unfolded = MimeUtility.unfold(header);
        try {
            String words = MimeUtility.decodeText(OLD_CHINESE.matcher(unfolded).replaceAll("=?GB18030?"));
            return words.equals(unfolded) && isBytes(words)
                    ? Charsets.guess(words.getBytes(StandardCharsets.ISO_8859_1))
                    : words;
        } catch (UnsupportedEncodingException unknown) {
            return unfolded;
        }
    }

    /** Headers come as bytes, one letter each, where the mail did not care to encode them. */
    private static boolean isBytes(String words) {
        return words.chars().anyMatch(letter -> letter > 0x7F) && words.chars().allMatch(letter -> letter <= 0xFF);
    }
}
