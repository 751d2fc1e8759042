package org.whistle.evidence;

/** What a picture shows: the matter, the result, or something that proves what is said. */
public enum AttachmentKind {
    BEFORE,
    AFTER,
    EVIDENCE
}
