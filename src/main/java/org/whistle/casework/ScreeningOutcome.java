package org.whistle.casework;

/** What the community decides about a request. */
public enum ScreeningOutcome {
    WHISTLE,
    SOLVE_IN_COMMUNITY,
    MERGE,
    REFUSE
}
