package org.whistle.redress;

import java.time.Instant;

/**
 * An appeal of a resident (居民申诉).
 *
 * @param round how often the work had been done again
 * @param words the resident's own
 * @param picture the picture that came with it; null where none did
 * @param dueAt by when it is decided
 * @param decidedBy the account; null before
 * @param answer told to the resident; null where there is none
 */
public record ResidentAppeal(
        long id,
        String trackingNumber,
        ResidentAppealKind asks,
        int round,
        ResidentAppealReason reason,
        String words,
        Long picture,
        ResidentAppealState state,
        Instant filedAt,
        Instant dueAt,
        String decidedBy,
        Instant decidedAt,
        String answer) {

    /** Says nothing of what was written: logs and failures print it. */
    @Override
    public String toString() {
        return "ResidentAppeal[" + id + ", " + asks + ", " + state + "]";
    }
}
