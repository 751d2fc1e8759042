package org.whistle.casework;

/** Why the street refuses a whistle. */
public enum WhistleRefusal {
    SOLVABLE_IN_COMMUNITY,
    NOT_OUR_AREA,
    INSUFFICIENT_FACTS,
    OTHER
}
