package org.whistle.casework;

/** The grid worker has looked at the result on site. */
public record ResultVerified(String trackingNumber, Verification verification) {}
