package org.whistle.request;

/** A merged request has ended while it rested: with the result of the one that leads it, or taken back with its whole. */
public record ClosedWithLeading(String trackingNumber) {}
