package org.whistle.request;

/** The request waits for its parts from now on, which are requests of their own. */
public record RequestSplit(String trackingNumber) {}
