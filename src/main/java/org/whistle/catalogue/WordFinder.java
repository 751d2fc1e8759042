package org.whistle.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds known words in what people write, many thousands of them in one pass. A word with {@code *} in it, as in
 * {@code 路灯*不亮}, stands for its two parts close to each other in one sentence. Who writes a longer known word means it,
 * and not the shorter ones inside it: 建筑垃圾 is not 垃圾.
 *
 * @param <T> what a word stands for
 */
final class WordFinder<T> {

    private static final int WIDEST_GAP = 10;
    private static final String SENTENCE_ENDS = "。！？!?;；\n";
    private static final List<String> ENGLISH_ENDINGS = List.of("", "s", "es", "ed", "ing");

    /** By what a word begins with, and that by its length, the longest first. */
    private final Map<Character, TreeMap<Integer, Map<String, List<Known<T>>>>> words = new HashMap<>();

    private record Known<T>(String rest, T meaning) {}

    /** A word in a text, from the first to the last of its signs. */
    record Found<T>(int start, int end, T meaning) {

        private boolean isInside(Found<T> other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    void add(String word, T meaning) {
        String[] parts = plain(word).split("\\*", 2);
        words.computeIfAbsent(parts[0].charAt(0), first -> new TreeMap<>(Comparator.reverseOrder()))
                .computeIfAbsent(parts[0].length(), length -> new HashMap<>())
                .computeIfAbsent(parts[0], same -> new ArrayList<>())
                .add(new Known<>(parts.length > 1 ? parts[1] : "", meaning));
    }

    /** Full-width signs, capitals and the like make no other word. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @return what stands in the text, without what is only a piece of something longer */
    List<Found<T>> find(String written) {
        String text = plain(written);
        List<Found<T>> all = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            TreeMap<Integer, Map<String, List<Known<T>>>> byLength = words.get(text.charAt(start));
            if (byLength != null && begins(text, start)) {
                findAt(text, start, byLength, all);
            }
        }
        return withoutPieces(all);
    }

    /** Sorted so, whatever holds a piece comes before it, and the one that reaches farthest holds it if any does. */
    private static <T> List<Found<T>> withoutPieces(List<Found<T>> all) {
        all.sort(Comparator.<Found<T>>comparingInt(Found::start)
                .thenComparing(Comparator.<Found<T>>comparingInt(Found::end).reversed()));
        List<Found<T>> whole = new ArrayList<>();
        Found<T> widest = null;
        for (Found<T> one : all) {
            if (widest == null || !one.isInside(widest)) {
                whole.add(one);
            }
            widest = widest == null || one.end() > widest.end() ? one : widest;
        }
        return whole;
    }

    private void findAt(
            String text, int start, Map<Integer, Map<String, List<Known<T>>>> byLength, List<Found<T>> all) {
        byLength.forEach((length, sameLength) -> {
            int end = start + length;
            List<Known<T>> known = end > text.length() ? null : sameLength.get(text.substring(start, end));
            if (known != null && ends(text, end)) {
                known.forEach(word -> {
                    int last = word.rest().isEmpty() ? end : afterGap(text, end, word.rest());
                    if (last > 0) {
                        all.add(new Found<>(start, last, word.meaning()));
                    }
                });
            }
        });
    }

    private static int afterGap(String text, int from, String rest) {
        int room = isLatin(rest.charAt(0)) ? 3 * WIDEST_GAP : WIDEST_GAP;
        for (int at = from; at <= from + room && at + rest.length() <= text.length(); at++) {
            if (text.startsWith(rest, at) && begins(text, at) && ends(text, at + rest.length())) {
                return at + rest.length();
            }
            if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Latin words have blanks around them, Chinese ones have not. */
    private static boolean begins(String text, int at) {
        return at == 0 || !isLatin(text.charAt(at)) || !isLatin(text.charAt(at - 1));
    }

    private static boolean ends(String text, int at) {
        if (!isLatin(text.charAt(at - 1))) {
            return true;
        }
        return ENGLISH_ENDINGS.stream()
                .filter(ending -> text.startsWith(ending, at))
                .mapToInt(ending -> at + ending.length())
                .anyMatch(end -> end == text.length() || !isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char sign) {
        return sign >= 'a' && sign <= 'z';
    }
}
