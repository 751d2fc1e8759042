package org.whistle.casework;

/** In whose name a whistle is blown. */
public enum Blower {
    COMMUNITY,
    PROPERTY_FIRM,
    OWNERS_COMMITTEE,
    CALL_CENTRE,
    /** A called lead that calls in further departments. */
    DEPARTMENT
}
