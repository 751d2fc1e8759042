package org.whistle.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A return was answered or ruled on; whoever is concerned is told.
 *
 * @param deadline the promise to the resident
 * @param told units by their code, roles by their group
 * @param detail codes that fill the words, and the account that ruled
 */
public record OwnershipNews(
        String trackingNumber, Kind kind, Instant deadline, Set<String> told, Map<String, String> detail) {

    /** What happened. */
    public enum Kind {
        /** The table was clear: nobody had to rule. */
        RETURN_ANSWERED,
        /** Somebody has ruled. */
        OWNERSHIP_RULED
    }
}
