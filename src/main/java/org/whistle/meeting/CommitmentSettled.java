package org.whistle.meeting;

/** A commitment was kept or not, or its request has ended; published in the transaction that records it. */
public record CommitmentSettled(String trackingNumber, long commitment) {}
