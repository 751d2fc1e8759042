package org.whistle.request;

/** The number that a request has in the system it came from. */
public record ExternalOrder(String source, String number) {}
