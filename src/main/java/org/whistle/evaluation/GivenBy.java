package org.whistle.evaluation;

/** By which way an answer came; silence is none. */
enum GivenBy {
    RESIDENT,
    CALL_BACK,
    SILENCE
}
