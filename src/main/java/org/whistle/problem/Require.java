package org.whistle.problem;

/** Checks that many doors share. A blank text counts as none. */
public final class Require {

    private static final int LONGEST_NUMBER = 200;

    private Require() {}

    /** @return the text without surrounding blanks */
    public static String text(String field, String value, int longest) {
        String text = optionalText(field, value, longest);
        if (text == null) {
            throw Refusal.invalid(field, "required");
        }
        return text;
    }

    /** @return the text without surrounding blanks, or null where there is none */
    public static String optionalText(String field, String value, int longest) {
        if (value == null || value.codePoints().noneMatch(Require::isVisible)) {
            return null;
        }
        String text = value.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.invalid(field, "too-long", longest);
        }
        if (text.codePoints().anyMatch(Require::isBroken)) {
            throw Refusal.invalid(field, "unreadable");
        }
        return text;
    }

    /** Blanks, and marks that only guide how others are shown, say nothing by themselves. */
    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    /** Half a character, or one that the database cannot keep. */
    private static boolean isBroken(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    /** @return the whole number that is written in digits only, between two bounds */
    public static int number(String field, String written, int least, int most) {
        String text = text(field, written, LONGEST_NUMBER);
        boolean digits = text.matches("[0-9]{1,9}");
        if (!digits || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Refusal.invalid(field, "no-whole-number", String.valueOf(least), String.valueOf(most));
        }
        return Integer.parseInt(text);
    }

    /** @return the value as one of the constants of the type */
    public static <E extends Enum<E>> E choice(String field, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, "required");
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.strip())) {
                return constant;
            }
        }
        throw Refusal.invalid(field, "unknown-choice", Choices.of(type));
    }
}
