package org.whistle.request;

/** A merged request goes on by itself again, exactly where it stood. */
public record MergeUndone(String trackingNumber) {}
