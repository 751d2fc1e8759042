package org.whistle.meeting;

import java.time.LocalDate;

/**
 * What a party offers at a meeting; it becomes a commitment when the parties agree or the district rules so.
 *
 * @param id its number within the meeting
 * @param party the number of the promisor's seat
 * @param byWhen the last day on which it is in time
 * @param standing {@code OFFERED} where nothing was kept of it
 */
public record Promise(
        int id, int party, String what, LocalDate byWhen, CostBearer costBearer, PromiseStanding standing) {

    public Promise {
        standing = standing == null ? PromiseStanding.OFFERED : standing;
    }

    /** Whether it becomes a commitment when the parties agree or the lead is to act. */
    boolean counts() {
        return standing != PromiseStanding.LAPSED;
    }

    boolean byDistrict() {
        return standing == PromiseStanding.ORDERED;
    }

    /** Whether nobody can keep it any more. */
    boolean isOver(LocalDate day) {
        return byWhen.isBefore(day);
    }

    Promise lapsed() {
        return new Promise(id, party, what, byWhen, costBearer, PromiseStanding.LAPSED);
    }
}
