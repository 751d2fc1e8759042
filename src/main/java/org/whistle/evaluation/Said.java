package org.whistle.evaluation;

import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * What a resident said, through whichever door.
 *
 * @param satisfaction null where there is no answer
 * @param reason only where it is not solved or not satisfying; or null
 * @param comment free text, or null
 */
public record Said(Solved solved, Satisfaction satisfaction, EvaluationReason reason, String comment) {

    static final Said NOTHING = new Said(Solved.NO_ANSWER, null, null, null);

    private static final int LONGEST_COMMENT = 2000;

    /**
     * What does not belong to the answer is left out: generic clients fill hidden fields, too.
     *
     * @throws Refusal when the satisfaction is missing, or the comment is too long
     */
    public Said {
        comment = Require.optionalText("comment", comment, LONGEST_COMMENT);
        if (solved == Solved.NO_ANSWER) {
            satisfaction = null;
        } else if (satisfaction == null) {
            throw Refusal.invalid("satisfaction", "required");
        }
        if (solved != Solved.NO && satisfaction != Satisfaction.NOT_SATISFIED) {
            reason = null;
        }
    }
}
