package org.whistle.request;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name that somebody gave on filing.
 *
 * @param written as they wrote it
 * @param confidential whether those who handle the request shall not learn it
 */
record PersonName(String written, boolean confidential) {

    private static final int SHORTEST = 2;

    /** What stands for a name where somebody did not give one; everybody may be called so. */
    private static final Set<String> NO_NAMES =
            Set.of("匿名", "居民", "市民", "业主", "群众", "住户", "先生", "女士", "未提供", "anonymous", "resident");

    /** Blanks and what cannot be seen hide a name, but a line's end separates two words. */
    private static final String HIDING = "[\\t\\p{Zs}\\p{Cf}]*";

    PersonName(String written) {
        this(written, false);
    }

    /** Whether it names one person among others. */
    boolean isTelling() {
        String plain = plain(written);
        return plain.codePointCount(0, plain.length()) >= SHORTEST
                && !NO_NAMES.contains(plain.toLowerCase(Locale.ROOT));
    }

    boolean isIn(String text) {
        return shape().matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }

    private Pattern shape() {
        String letters = plain(written)
                .codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(HIDING));
        return Pattern.compile(
                isChinese() ? letters : "(?<!\\p{L})" + letters + "(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Chinese has no blanks that would say where a name begins and ends. */
    private boolean isChinese() {
        return written.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Zs}\\p{Cf}]+", "");
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
