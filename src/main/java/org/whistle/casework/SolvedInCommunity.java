package org.whistle.casework;

/** The community has settled the matter itself. */
public record SolvedInCommunity(String trackingNumber) {}
