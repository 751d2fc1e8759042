package org.whistle.meeting;

import java.time.Instant;
import java.util.List;

/**
 * A commitment was not kept; the street and the supervisors are told, in the transaction that records it.
 *
 * @param deadline the end of the promised day
 * @param notified units by code, roles by group
 */
public record CommitmentBroken(Commitment commitment, Instant deadline, List<String> notified) {}
