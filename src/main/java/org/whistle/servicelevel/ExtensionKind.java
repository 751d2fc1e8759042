package org.whistle.servicelevel;

/** Two ways to more time. */
public enum ExtensionKind {
    /** The clock stands still, and then goes on. */
    PAUSE,
    /** The limit is longer. */
    EXTENSION
}
