package org.whistle.request;

/** The request that led this one is closed, and this one with it. */
public record ClosedWithLeading(String trackingNumber) {}
