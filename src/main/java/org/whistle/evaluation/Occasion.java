package org.whistle.evaluation;

/** What has happened when it is drawn whether a resident is called back. */
public enum Occasion {
    /** A result stands, and nobody has answered. */
    RESULT,
    /** The resident's own answer says solved. */
    OWN_SOLVED,
    /** The resident's own answer says not solved. */
    OWN_NOT_SOLVED
}
