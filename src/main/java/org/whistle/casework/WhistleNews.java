package org.whistle.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A whistle was refused, insisted on or ruled on; published in the transaction of that.
 *
 * @param order the whistle order that it is about
 * @param deadline of the request, as it stands now
 * @param detail what fills the words
 * @param notified the units to be told; a role stands as {@code role-…}
 */
public record WhistleNews(
        String trackingNumber,
        long order,
        Kind kind,
        Instant deadline,
        Map<String, String> detail,
        List<String> notified) {

    public WhistleNews {
        detail = Map.copyOf(detail);
        notified = List.copyOf(notified);
    }

    /** What happened. */
    public enum Kind {
        WHISTLE_REFUSED,
        WHISTLE_INSISTED,
        WHISTLE_UPHELD,
        WHISTLE_DISMISSED,
        FURTHER_ASKED,
        FURTHER_REFUSED
    }
}
