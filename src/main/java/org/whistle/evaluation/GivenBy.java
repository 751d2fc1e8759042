package org.whistle.evaluation;

/** By which way an answer came; silence is none. */
public enum GivenBy {
    RESIDENT,
    CALL_BACK,
    SILENCE
}
