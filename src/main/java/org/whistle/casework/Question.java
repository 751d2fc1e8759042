package org.whistle.casework;

import java.time.Instant;

/**
 * A question to the resident (询问居民).
 *
 * @param unit in whose name it is asked: a unit's code, or the group of a role
 * @param text what is asked, for the resident to read
 * @param askedBy the account
 * @param answer in the resident's own words; null where there is none
 * @param settledAt when it was answered, withdrawn, or lapsed; null while it is open
 */
public record Question(
        long id,
        String trackingNumber,
        String unit,
        String text,
        String askedBy,
        Instant askedAt,
        State state,
        String answer,
        Instant settledAt) {

    /** What became of it. */
    public enum State {
        OPEN,
        ANSWERED,
        /** Taken back by whoever asked, or needless since the work is done. */
        WITHDRAWN,
        /** The time that the clock stood for it is over. */
        LAPSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Says nothing of what was asked and answered: logs and failures print it. */
    @Override
    public String toString() {
        return "Question[" + id + ", " + trackingNumber + ", " + unit + ", " + state + "]";
    }
}
