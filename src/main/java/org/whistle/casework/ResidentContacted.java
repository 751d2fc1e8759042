package org.whistle.casework;

/** Somebody who handles the request has spoken to the resident. */
public record ResidentContacted(String trackingNumber) {}
