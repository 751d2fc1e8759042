package org.whistle.redress;

/** The time to decide is over, and nobody has. */
public record ResidentAppealOverdue(String trackingNumber, long appealId) {}
