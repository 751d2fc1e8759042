package org.whistle.casework;

/** The work is said to be done; whether it is, the verification on site says. */
public record ResultSubmitted(String trackingNumber) {}
