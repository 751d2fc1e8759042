package org.whistle.request;

import java.net.IDN;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Addresses that mail can be sent to by every mail server: a name in plain letters without quotes, and a domain in any
 * script, which has a name in letters too.
 */
final class MailAddress {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("(?!-)[A-Za-z0-9-]+(?<!-)");
    /** Programs that show a header would read a name like that as other words (RFC 2047). */
    private static final String ENCODED_WORD = "=?";

    private MailAddress() {}

    static boolean isOne(String typed) {
        int at = typed.lastIndexOf('@');
        return at > 0 && isName(typed.substring(0, at)) && isDomain(typed.substring(at + 1));
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && areAll(WORD, name) && !name.contains(ENCODED_WORD);
    }

    private static boolean isDomain(String written) {
        try {
            String domain = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES);
            return domain.length() <= LONGEST_DOMAIN && domain.contains(".") && areAll(LABEL, domain);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean areAll(Pattern kind, String dotted) {
        return Arrays.stream(dotted.split("\\.", -1))
                .allMatch(part -> kind.matcher(part).matches());
    }
}
