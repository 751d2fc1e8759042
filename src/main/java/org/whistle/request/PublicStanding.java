package org.whistle.request;

/** Whether a request stands on the public board, and what keeps it off; the strongest reason counts. */
public enum PublicStanding {
    /** Somebody withheld it. */
    WITHHELD,
    /** Whoever filed it asked for confidence. */
    CONFIDENTIAL,
    /** No request of its item is public. */
    WITHHELD_BY_ITEM,
    /** Nobody has screened it; then it will be public. */
    UNSCREENED,
    PUBLIC;

    /** Whether somebody can take it off the board, now or before it stands there. */
    public boolean canBeWithheld() {
        return this == PUBLIC || this == UNSCREENED;
    }
}
