package org.whistle.casework;

/** Whom a return names as the right department, seen from the order and the responsibility list. */
public enum Suggestion {
    /** Nobody. */
    NONE,
    /** Whom the list names for the part that is returned, and who is not called for it yet. */
    LISTED,
    /** Somebody whom the order calls already. */
    CALLED,
    /** Somebody else. */
    OTHER
}
