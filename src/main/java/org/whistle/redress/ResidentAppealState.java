package org.whistle.redress;

/** Where an appeal of a resident stands. */
public enum ResidentAppealState {
    OPEN,
    UPHELD,
    REJECTED,
    /** The resident took the request back before anybody had decided. */
    LAPSED
}
