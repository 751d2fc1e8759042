package org.whistle.request;

/** Nothing is to be waited for any more: all parts of the request have ended, or the resident took it back. */
public record PartsEnded(String trackingNumber) {}
