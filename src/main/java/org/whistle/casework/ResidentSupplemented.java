package org.whistle.casework;

/** A resident added something to their request; the case file has the words. */
public record ResidentSupplemented(String trackingNumber) {}
