package org.whistle.servicelevel;

/** A deadline of a request is another from now on; whatever shows it follows in the same transaction. */
public record DeadlineMoved(String trackingNumber) {}
