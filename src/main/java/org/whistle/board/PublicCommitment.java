package org.whistle.board;

import java.time.LocalDate;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.CostBearer;

/**
 * What somebody promised at a joint meeting (承诺事项), as anybody may read it.
 *
 * @param promisor a unit, or a kind of party
 * @param ordered whether the district ordered it and nobody promised it
 * @param byWhen the last day on which it is in time
 */
public record PublicCommitment(
        String promisor, boolean ordered, String what, LocalDate byWhen, CostBearer costBearer, Standing standing) {

    /** How it stands. */
    public enum Standing {
        OPEN,
        /** Open, and its day is over. */
        OVERDUE,
        FULFILLED,
        NOT_FULFILLED,
        /** The request ended before it was settled. */
        LAPSED;

        static Standing of(Commitment commitment, LocalDate today) {
            return switch (commitment.state()) {
                case OPEN -> commitment.byWhen().isBefore(today) ? OVERDUE : OPEN;
                case FULFILLED -> FULFILLED;
                case NOT_FULFILLED -> NOT_FULFILLED;
                case LAPSED -> LAPSED;
            };
        }
    }
}
