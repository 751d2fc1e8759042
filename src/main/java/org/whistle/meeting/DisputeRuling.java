package org.whistle.meeting;

/** How the district rules on what two meetings could not settle. */
public enum DisputeRuling {
    /** The lead acts as ruled, and what was promised holds. */
    ACT,
    /** The reporter is told of the legal route; nothing that was proposed holds. */
    LEGAL_ROUTE
}
