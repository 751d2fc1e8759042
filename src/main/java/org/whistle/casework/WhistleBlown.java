package org.whistle.casework;

/** The street has called the departments of an order; their clocks begin in the same transaction. */
public record WhistleBlown(String trackingNumber, WhistleOrder order) {}
