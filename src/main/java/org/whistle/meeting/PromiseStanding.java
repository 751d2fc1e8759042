package org.whistle.meeting;

/** What an entry among the promises of a meeting is worth. */
public enum PromiseStanding {
    /** The party offered it. */
    OFFERED,
    /** The party offered it, its day went by before the district ruled, and the district let it go. */
    LAPSED,
    /** The district ordered it; nobody offered it. */
    ORDERED
}
