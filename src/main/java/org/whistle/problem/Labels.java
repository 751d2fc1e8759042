package org.whistle.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Authors of models write labels in both languages, as in {@code Report in · 报到}; whoever reads one sees one. */
public final class Labels {

    private static final String BETWEEN = " · ";

    private Labels() {}

    /** @return the half for the reader; the whole where it has none */
    public static String in(String label, Locale locale) {
        if (label == null || !label.contains(BETWEEN)) {
            return label;
        }
        // a source may be named in Chinese in an English sentence
        Comparator<String> byHan = Comparator.comparingDouble(Labels::shareOfHan);
        return Arrays.stream(label.split(BETWEEN))
                .max(Languages.isEnglish(locale) ? byHan.reversed() : byHan)
                .orElse(label);
    }

    private static double shareOfHan(String text) {
        return (double) text.codePoints().filter(Character::isIdeographic).count() / Math.max(text.length(), 1);
    }
}
