package org.whistle.servicelevel;

import java.time.Instant;

/**
 * What a question to the resident, asked now, does to the clock.
 *
 * @param until when the clock goes on at the latest, and the question lapses; null where the clock runs on
 * @param why why it runs on; null where it stands
 */
public record QuestionTerms(Instant until, Why why) {

    /** Why the clock does not stand for a question. */
    public enum Why {
        /** It stands for another reason. */
        STANDS_ALREADY,
        /** More time is asked for, and not decided on yet. */
        TIME_ASKED,
        /** The request has no promise that runs. */
        NOTHING_RUNS,
        /** What is late stays late. */
        DEADLINE_PASSED,
        /** The table does not allow it, or not without a second person. */
        RULES
    }

    static QuestionTerms standing(Instant until) {
        return new QuestionTerms(until, null);
    }

    static QuestionTerms running(Why why) {
        return new QuestionTerms(null, why);
    }

    public boolean pauses() {
        return until != null;
    }
}
