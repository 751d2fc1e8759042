package org.whistle.notification;

/** What a message to a resident tells. Not each small step: what they have to know or do. */
public enum MessageKind {
    /** It was received, and this is promised. */
    RECEIPT,
    /** Somebody who works on it asks something. */
    QUESTION,
    /** The promise is another. */
    DEADLINE,
    /** There is a result, and an evaluation is asked. */
    RESULT,
    /** No evaluation has come. */
    REMINDER,
    /** It is done again. */
    REDO,
    /** It was not accepted. */
    REFUSED,
    /** Another request goes on for it. */
    MERGED,
    /** It was closed with the request that went on for it. */
    CLOSED,
    /** An appeal of theirs has arrived, and is answered by then. */
    APPEALED,
    /** A supervisor has decided on an appeal. */
    APPEAL,
    /** What was asked to be erased is kept. */
    ERASURE,
    /** Mail arrived that stands with no request yet; the message is about none. */
    ARRIVED
}
