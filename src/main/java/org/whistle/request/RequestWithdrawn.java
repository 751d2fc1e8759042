package org.whistle.request;

/** The resident took the request back; the loop ends in the same transaction. */
public record RequestWithdrawn(String trackingNumber) {}
