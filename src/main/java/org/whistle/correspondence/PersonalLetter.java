package org.whistle.correspondence;

import java.time.Instant;
import java.util.List;

/**
 * A mail of a person about a request of theirs.
 *
 * @param words null where they are erased already
 * @param leftOut the names of the files that were not kept
 */
public record PersonalLetter(
        Instant receivedAt, String trackingNumber, String subject, String words, List<String> leftOut) {

    public PersonalLetter {
        leftOut = List.copyOf(leftOut);
    }

    /** Says nothing of what was written: logs and failures print it. */
    @Override
    public String toString() {
        return "PersonalLetter[" + trackingNumber + "]";
    }
}
