package org.whistle.supervision;

import java.time.Instant;

/**
 * A case that a supervisor has taken up (督办).
 *
 * @param community whose case it is
 * @param deadline of the promise; null before there is one
 * @param reason why, in the supervisor's words
 */
public record SupervisedCase(
        long id,
        String trackingNumber,
        String item,
        String community,
        String stage,
        Instant deadline,
        String reason,
        String begunBy,
        Instant begunAt) {

    /** What somebody wrote may be personal. */
    @Override
    public String toString() {
        return "SupervisedCase[" + id + ", " + trackingNumber + "]";
    }
}
