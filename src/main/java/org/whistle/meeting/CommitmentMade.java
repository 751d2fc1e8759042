package org.whistle.meeting;

import java.time.LocalDate;

/**
 * A party has promised something; published in the transaction that records the agreement or the ruling.
 *
 * @param tracker the department whose task it is: the promisor, or the community where the promisor has no account
 * @param byWhen the last day on which it is in time
 */
public record CommitmentMade(String trackingNumber, long commitment, String tracker, LocalDate byWhen) {}
