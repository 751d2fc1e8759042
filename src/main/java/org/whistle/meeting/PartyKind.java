package org.whistle.meeting;

/** What kind of party sits at a joint meeting; only the kind is ever published. */
public enum PartyKind {
    RESIDENTS,
    RESIDENTS_COMMITTEE,
    OWNERS_COMMITTEE,
    PROPERTY_FIRM,
    DEPARTMENT,
    STREET,
    OTHER
}
