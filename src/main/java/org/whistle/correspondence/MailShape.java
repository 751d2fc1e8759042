package org.whistle.correspondence;

/**
 * Looks at the lines of a mail before anything takes it apart. A few megabytes can hold millions of parts or headers, and
 * each becomes objects when it is read.
 */
final class MailShape {

    private static final int MOST_BOUNDARIES = 1000;
    private static final int MOST_HEADER_BYTES = 512 << 10;

    private final byte[] raw;
    private int boundaries;
    private int headerBytes;
    private boolean inHeader = true;

    private MailShape(byte[] raw) {
        this.raw = raw;
    }

    /** Whether it can be taken apart with little memory. */
    static boolean isPlain(byte[] raw) {
        return new MailShape(raw).hasFewParts();
    }

    private boolean hasFewParts() {
        int start = 0;
        for (int place = 0; place <= raw.length; place++) {
            if (place == raw.length || raw[place] == '\n') {
                line(start, place);
                start = place + 1;
            }
            if (boundaries > MOST_BOUNDARIES || headerBytes > MOST_HEADER_BYTES) {
                return false;
            }
        }
        return true;
    }

    private void line(int start, int end) {
        boolean blank = start == end || end - start == 1 && raw[start] == '\r';
        if (blank) {
            inHeader = false;
        } else if (!inHeader && end - start > 1 && raw[start] == '-' && raw[start + 1] == '-') {
            inHeader = true;
            boundaries++;
        }
        if (inHeader) {
            headerBytes += end - start;
        }
    }
}
