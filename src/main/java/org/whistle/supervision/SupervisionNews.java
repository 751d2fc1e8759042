package org.whistle.supervision;

import java.time.Instant;
import java.util.List;

/**
 * A case was taken up by a supervisor, or let go.
 *
 * @param told units by their code, roles by their group
 * @param deadline the promise to the resident; null where nothing was promised
 * @param note why, in the supervisor's words
 */
public record SupervisionNews(String trackingNumber, Kind kind, List<String> told, Instant deadline, String note) {

    /** What happened. */
    public enum Kind {
        SUPERVISION_BEGUN,
        SUPERVISION_ENDED
    }

    /** What somebody wrote may be personal. */
    @Override
    public String toString() {
        return "SupervisionNews[" + trackingNumber + ", " + kind + "]";
    }
}
