package org.whistle.meeting;

import java.time.LocalDate;

/**
 * What a party offers at a meeting; it becomes a commitment when the parties agree or the district rules so.
 *
 * @param id its number within the meeting
 * @param party the number of the promisor's seat
 * @param byWhen the last day on which it is in time
 */
public record Promise(int id, int party, String what, LocalDate byWhen, CostBearer costBearer) {}
