package org.whistle.workflow.desk;

import java.time.Instant;
import java.util.List;

/**
 * How much lies on a desk.
 *
 * @param first the list to begin with
 * @param works whether the reader has tasks to take, and not only to look at
 * @param searchesWords whether the reader finds tasks by places and words, and not only by numbers
 */
public record DeskCounts(Instant now, DeskList first, boolean works, boolean searchesWords, List<Count> lists) {

    /**
     * @param count at most {@link #MOST}
     * @param more whether there are more than that
     */
    public record Count(DeskList list, long count, boolean more) {

        static Count of(DeskList list, long counted) {
            return new Count(list, Math.min(counted, MOST), counted > MOST);
        }
    }

    /** Further nobody counts. */
    public static final int MOST = 1000;
}
