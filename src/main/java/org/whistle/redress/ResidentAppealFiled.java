package org.whistle.redress;

/** A resident appeals; the review begins in the same transaction. */
public record ResidentAppealFiled(String trackingNumber, long appealId) {}
