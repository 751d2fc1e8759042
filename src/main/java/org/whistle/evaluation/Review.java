package org.whistle.evaluation;

/** What the supervisor orders after the work was done again in vain. */
public enum Review {
    CLOSE,
    REDO
}
