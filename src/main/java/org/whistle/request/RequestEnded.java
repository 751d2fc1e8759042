package org.whistle.request;

/** The request is closed, refused or taken back; nothing of it goes on. */
public record RequestEnded(String trackingNumber, Status status) {}
