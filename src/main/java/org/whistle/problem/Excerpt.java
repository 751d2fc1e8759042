package org.whistle.problem;

/** The beginning of a text, with no half character at its end: no database keeps one, and no document can hold it. */
public final class Excerpt {

    private Excerpt() {}

    /** @return the text itself where it is not longer, or so much of it; lengths as {@link String#length()} counts */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halves ? longest - 1 : longest);
    }

    /** @return the same, with a mark at the end where something is missing */
    public static String marked(String text, int longest) {
        return text.length() <= longest ? text : of(text, longest) + "…";
    }
}
