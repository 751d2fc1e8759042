package org.whistle.hotline;

/** How an import stands. */
public enum ImportState {
    /** It is worked on, or waits for its turn. */
    RUNNING,
    /** Every row is accounted for. */
    DONE,
    /** It stopped at a fault of ours. What it did stands; sent again, it goes on there. */
    FAILED,
    /** The application ended in the midst of it. What it did stands; sent again, it goes on there. */
    INTERRUPTED
}
