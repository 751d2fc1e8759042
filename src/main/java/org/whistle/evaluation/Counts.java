package org.whistle.evaluation;

/** Which of two answers counts for a round. */
public enum Counts {
    /** The resident's own. */
    OWN,
    /** What was said on the phone. */
    CALL_BACK,
    /** Neither: there is no valid answer. */
    NONE
}
