package org.whistle.casework;

/** A request that goes on stands under another item, and perhaps on another level; its promise stands. */
public record Reclassified(String trackingNumber) {}
