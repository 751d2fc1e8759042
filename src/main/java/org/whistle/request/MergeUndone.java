package org.whistle.request;

/**
 * A merged request goes on by itself again, exactly where it stood.
 *
 * @param leading the number of the request that went on for it
 */
public record MergeUndone(String trackingNumber, String leading) {}
