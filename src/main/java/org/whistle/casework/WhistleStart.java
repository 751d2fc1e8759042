package org.whistle.casework;

/** What a whistle is in its round. */
public enum WhistleStart {
    FIRST,
    /** The street refused it before, and the community stands by it. */
    INSISTED,
    /** A lead department calls in others. */
    FURTHER
}
