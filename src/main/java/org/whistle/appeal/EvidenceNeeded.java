package org.whistle.appeal;

/** What has to show a ground. */
public enum EvidenceNeeded {
    NONE,
    /** A text that says what is known, and from where. */
    TEXT,
    /** A text, and a picture of the case. */
    ATTACHMENT
}
