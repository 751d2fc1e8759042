package org.whistle.casework;

/** What the table says to a return. */
public enum ReturnAnswer {
    /** The department is released at once. */
    ACCEPT,
    /** The suggested department gets the call at once. */
    REROUTE,
    /** Somebody has to rule on it. */
    RULING
}
