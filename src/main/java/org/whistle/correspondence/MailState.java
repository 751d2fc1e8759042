package org.whistle.correspondence;

/** How far a mail has come. */
enum MailState {
    /** It is ours, and nobody has read it yet. */
    RECEIVED,
    /** Somebody has to look where it belongs. */
    TRIAGE,
    /** It stands with a case. */
    FILED,
    /** Somebody found that there is nothing to do. */
    SET_ASIDE,
    /** A program has written it. */
    NOTED
}
