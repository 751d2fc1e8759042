package org.whistle.meeting;

/** A commitment was kept, or will not be: nobody waits for it any more. */
public record CommitmentSettled(String trackingNumber, long commitment) {}
