package org.whistle.meeting;

import java.time.LocalDate;

/**
 * A party of a joint meeting has promised something.
 *
 * @param department the department that promised, or null where another party did
 * @param byWhen the last day on which it is kept in time
 */
public record CommitmentMade(String trackingNumber, long commitment, String department, LocalDate byWhen) {}
