package org.whistle.hotline;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The physical lines of a text. What exceeds the limit of a line is read over and not kept. */
final class Lines implements Closeable {

    /** The most characters of a line that are kept. */
    static final int LONGEST = 1_000_000;

    private static final int END = -1;

    private final BufferedReader text;
    private final StringBuilder kept = new StringBuilder();
    private long number;
    private int ahead;

    /**
     * One line.
     *
     * @param number 1 for the first of the text
     * @param text with the characters that end it
     * @param tooLong whether some of it was not kept
     */
    record Line(long number, String text, boolean tooLong) {

        boolean isBlank() {
            return !tooLong && text.isBlank();
        }
    }

    Lines(Reader text) throws IOException {
        this.text = new BufferedReader(text);
        this.ahead = this.text.read();
        if (ahead == '\uFEFF') {
            ahead = this.text.read();
        }
    }

    /** @return the next line, or null after the last */
    Line next() throws IOException {
        if (ahead == END) {
            return null;
        }
        kept.setLength(0);
        boolean tooLong = false;
        int last = END;
        while (ahead != END && !ends(last, ahead)) {
            if (kept.length() < LONGEST) {
                kept.append((char) ahead);
            } else {
                tooLong = true;
            }
            last = ahead;
            ahead = text.read();
        }
        return new Line(++number, kept.toString(), tooLong);
    }

    private static boolean ends(int last, int next) {
        return last == '\n' || last == '\r' && next != '\n';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
