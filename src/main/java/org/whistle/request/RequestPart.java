package org.whistle.request;

/** One of the requests that a request was split into, and how it stands. */
public record RequestPart(String trackingNumber, Status status, Stage stage, String item) {}
