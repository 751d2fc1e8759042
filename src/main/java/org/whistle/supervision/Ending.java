package org.whistle.supervision;

/** How a case stands or ended, as one looks for it. */
public enum Ending {
    /** However it ended. */
    ENDED,
    OPEN,
    CLOSED,
    REFUSED,
    MERGED,
    WITHDRAWN
}
