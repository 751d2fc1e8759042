package org.whistle.retention;

/** Why something is kept although its time is over, or although it was asked to go. */
public enum Kept {
    /** The case goes on, or rests in another that does. */
    OPEN,
    /** The data officer put it on hold. */
    HOLD,
    /** Marks of it are contested, or its resident appeals, and that is not decided. */
    APPEAL,
    /** It could not be erased; the log says why, and the next run tries again. */
    FAILED
}
