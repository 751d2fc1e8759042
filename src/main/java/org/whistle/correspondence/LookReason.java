package org.whistle.correspondence;

/** Why somebody reads a mail that waits. */
public enum LookReason {
    /** To put it where it belongs. */
    SORT,
    /** Its sender asks what became of it. */
    CALLED,
    /** To check how mail is sorted. */
    CHECK
}
