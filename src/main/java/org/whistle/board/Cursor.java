package org.whistle.board;

import java.util.regex.Pattern;
import org.whistle.problem.Refusal;

/**
 * Where a page of the list ended; the next one begins behind it, whatever has come meanwhile.
 *
 * @param trackingNumber of the last entry
 */
record Cursor(String trackingNumber) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}-\\d{8}-\\d{1,12}");

    static Cursor behind(PublicEntry entry) {
        return new Cursor(entry.trackingNumber());
    }

    /** @throws Refusal when it is none that we gave */
    static Cursor read(String field, String written) {
        if (!NUMBER.matcher(written).matches()) {
            throw Refusal.invalid(field, "unknown-cursor");
        }
        return new Cursor(written);
    }

    @Override
    public String toString() {
        return trackingNumber;
    }
}
