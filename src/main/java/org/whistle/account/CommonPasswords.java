package org.whistle.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What is guessed first: words of a list of our own making, and patterns around them. */
final class CommonPasswords {

    private static final List<String> ROWS = List.of(
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "abcdefghijklmnopqrstuvwxyz",
            "qweasdzxc",
            "1q2w3e4r5t6y7u8i9o0p");
    private static final int FEWEST_SIGNS = 5;
    private static final int FEWEST_LETTERS = 4;
    private static final int SHORTEST_ROW = 4;
    private static final int LONGEST_ROW =
            ROWS.stream().mapToInt(String::length).max().orElseThrow();

    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    static boolean contain(String password) {
        String plain = plain(password);
        String letters = letters(plain);
        return plain.chars().distinct().count() < FEWEST_SIGNS
                // digits, or digits with a few letters before or after them
                || letters.length() < FEWEST_LETTERS && plain.chars().allMatch(sign -> sign < 128)
                || WORDS.contains(plain)
                || WORDS.contains(letters)
                || isOfRows(letters)
                || isOfRows(plain);
    }

    /** Capitals and wide signs are no difference for whoever guesses. */
    static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    static String letters(String plain) {
        return plain.replaceAll("[^\\p{L}]", "");
    }

    /** Pieces of rows of the keyboard or of the alphabet and nothing else, forwards or backwards. */
    private static boolean isOfRows(String text) {
        String left = text.replaceAll("[^\\p{L}\\p{N}]", "");
        while (!left.isEmpty()) {
            int longest = longestPiece(left);
            if (longest < SHORTEST_ROW) {
                return false;
            }
            left = left.substring(longest);
        }
        return !text.isEmpty();
    }

    private static int longestPiece(String text) {
        int length = Math.min(text.length(), LONGEST_ROW);
        while (length > 0 && !isInARow(text.substring(0, length))) {
            length--;
        }
        return length;
    }

    private static boolean isInARow(String piece) {
        String backwards = new StringBuilder(piece).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(piece) || row.contains(backwards))
                || "01234567890".contains(piece)
                || "09876543210".contains(piece);
    }

    private static Set<String> read() {
        try (InputStream list = new ClassPathResource("account/common-passwords.txt").getInputStream()) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
