package org.whistle.hotline;

/** Tells whether a row goes on in the next line: a quote at the beginning of a field is open until its partner. */
final class Quotes {

    private static final char QUOTE = '"';

    private final char delimiter;

    Quotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** @return whether a quote is open after the line, when one was open before it or not */
    boolean openAfter(String line, boolean openBefore) {
        boolean open = openBefore;
        boolean fieldBegins = !openBefore;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (open) {
                boolean doubled = character == QUOTE && index + 1 < line.length() && line.charAt(index + 1) == QUOTE;
                index += doubled ? 1 : 0;
                open = doubled || character != QUOTE;
            } else {
                open = fieldBegins && character == QUOTE;
                fieldBegins = character == delimiter;
            }
        }
        return open;
    }
}
