package org.whistle.request;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name that somebody gave on filing.
 *
 * @param written as they wrote it
 * @param confidential whether those who handle the request shall not learn it
 */
record PersonName(String written, boolean confidential) {

    /** Blanks and what cannot be seen hide a name, but a line's end separates two words. */
    private static final String HIDING = "[\\t\\p{Zs}\\p{Cf}]*";

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}");
    /** As Uighurs, Kazakhs and others write theirs in Chinese. */
    private static final Pattern OF_PARTS = Pattern.compile("\\p{IsHan}{2,}([·•・]\\p{IsHan}+)+");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final int MOST_WORDS = 6;

    PersonName(String written) {
        this(written, false);
    }

    /**
     * Whether it looks as people are called: anybody may write any word into the field, and what everybody writes shall
     * not count as somebody's name. One word in Latin letters names nobody among others.
     */
    boolean isTelling() {
        if (isChinese()) {
            String plain = plain();
            return OF_PARTS.matcher(plain).matches() || CHINESE.matcher(plain).matches() && FamilyNames.begin(plain);
        }
        List<String> words = words();
        return words.size() > 1
                && words.size() <= MOST_WORDS
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
    }

    boolean isIn(String text) {
        return PersonNames.in(List.of(this)).test(text);
    }

    /** @return the regular expression that finds it in a text of the form NFKC, whatever the case of letters */
    String shape() {
        String letters = plain().codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(HIDING));
        return isChinese() ? letters : "(?<!\\p{L})" + letters + "(?!\\p{L})";
    }

    /** Chinese has no blanks that would say where a name begins and ends. */
    boolean isChinese() {
        return written.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
    }

    /** @return it without blanks and what cannot be seen */
    String plain() {
        return visible().replaceAll("[\\s\\p{Zs}]+", "");
    }

    List<String> words() {
        return Arrays.stream(visible().split("[\\s\\p{Zs},.]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String visible() {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\p{Cf}+", "");
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
