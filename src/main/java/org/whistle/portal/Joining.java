package org.whistle.portal;

import java.util.List;
import java.util.Set;
import org.whistle.request.SimilarRequest;

/**
 * What a resident said about similar requests.
 *
 * @param join the number of the one to join; null or empty for none of them
 * @param seen the numbers that were shown, with commas between
 */
record Joining(String join, String seen) {

    private static final int MOST = 10;

    boolean wanted() {
        return join != null && !join.isBlank();
    }

    /** Whether all of these were shown before, so that there is nothing left to ask. */
    boolean hasSeen(List<SimilarRequest> found) {
        Set<String> shown = seen == null ? Set.of() : Set.copyOf(List.of(seen.split(",", MOST)));
        return found.stream().allMatch(one -> shown.contains(one.trackingNumber()));
    }
}
