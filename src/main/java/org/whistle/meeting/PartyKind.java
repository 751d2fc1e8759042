package org.whistle.meeting;

/** What kind of party sits at a joint meeting; only the kind is ever published. */
public enum PartyKind {
    RESIDENTS,
    RESIDENTS_COMMITTEE,
    OWNERS_COMMITTEE,
    PROPERTY_FIRM,
    DEPARTMENT,
    STREET,
    OTHER;

    /** Whether it has no account, and the community passes on to it what it has to know; residents read it in public. */
    boolean isToldByCommunity() {
        return this == RESIDENTS_COMMITTEE || this == OWNERS_COMMITTEE || this == PROPERTY_FIRM || this == OTHER;
    }
}
