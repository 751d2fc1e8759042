package org.whistle.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 承诺事项: what a party of a joint meeting has promised, tracked until it is settled.
 *
 * @param ordered whether the district ordered it and nobody promised it
 * @param byWhen the last day on which it is in time
 * @param evidence what shows that it was kept, or why it was not; null while it is open
 * @param settledBy the account; null while it is open
 */
public record Commitment(
        long id,
        String trackingNumber,
        long meeting,
        Party promisor,
        boolean ordered,
        String what,
        LocalDate byWhen,
        CostBearer costBearer,
        State state,
        String evidence,
        String settledBy,
        Instant settledAt) {

    /** Where a commitment stands. */
    public enum State {
        OPEN,
        FULFILLED,
        NOT_FULFILLED,
        /** The request was taken back or refused before it was settled. */
        LAPSED
    }
}
