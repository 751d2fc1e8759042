package org.whistle.casework;

/** How a returned call is ruled on. */
public enum Ruling {
    /** The department keeps it. */
    KEEP,
    /** Another department takes it. */
    REROUTE,
    /** A supporting department is not needed. */
    RELEASE,
    /** No body is competent: the street passes it up, the district takes it itself. */
    NOBODY
}
