package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.List;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * What the resident was asked in a case, the latest first.
 *
 * @param askable whether the reader may ask something now
 */
record QuestionPart(List<Asked> questions, boolean askable) {

    /**
     * @param pausedUntil until when the clock stands for it at the latest; null where it runs
     * @param withdrawable whether the reader may take it back
     */
    record Asked(
            long id,
            Named unit,
            String text,
            String askedBy,
            Instant askedAt,
            String state,
            String stateText,
            String answer,
            Instant settledAt,
            Instant pausedUntil,
            boolean withdrawable) {}

    /**
     * What a question asked now would do.
     *
     * @param pauses whether the clock would stand
     * @param until when it goes on at the latest, and the question lapses; null where it would run on
     * @param why a code that says why it would run on; null where it would stand
     * @param merged how many other reporters of the matter would not be asked
     */
    record Terms(boolean pauses, Instant until, String why, String whyText, int merged) {}
}
