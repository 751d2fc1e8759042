package org.whistle.request;

/**
 * Another request goes on for this one from now on. It has not ended: its promise runs on, and all that is
 * open of it rests as it stands until the merge is undone or the leading request closes it.
 */
public record RequestMerged(String trackingNumber) {}
