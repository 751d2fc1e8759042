package org.whistle.redress;

/** What a resident asks for. */
public enum ResidentAppealKind {
    /** It was closed, and is not solved, or there again. */
    REDO,
    /** It was refused, and the resident does not agree. */
    ACCEPTANCE,
    /** It is open, and the promised time is over. */
    DELAY
}
