package org.whistle.request;

/** The secret that came with a call: header {@code X-Request-Secret} or query parameter {@code secret}. */
public record RequestSecret(String value) {}
