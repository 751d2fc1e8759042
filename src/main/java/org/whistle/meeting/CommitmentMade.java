package org.whistle.meeting;

import java.time.LocalDate;

/**
 * A party has promised something; published in the transaction that records the agreement or the ruling.
 *
 * @param department the code of the department that promised it, or null where another party did
 * @param byWhen the last day on which it is in time
 */
public record CommitmentMade(String trackingNumber, long commitment, String department, LocalDate byWhen) {}
