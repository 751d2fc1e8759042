package org.whistle.casework;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words that fill a field and say nothing. Only as the whole answer: within a sentence each of them may be right. */
final class EmptyWords {

    private static final Set<String> EMPTY =
            Set.of("无", "没有", "暂无", "略", "同上", "如上", "已处理", "已办", "n/a", "na", "none", "nil");

    private EmptyWords() {}

    static boolean are(String text) {
        String said = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[\\s\\p{Punct}\\p{IsPunctuation}]+|[\\s\\p{Punct}\\p{IsPunctuation}]+$", "");
        return EMPTY.contains(said) || said.codePoints().noneMatch(Character::isLetter);
    }
}
