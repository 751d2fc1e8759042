package org.whistle.evaluation;

/**
 * What a resident answers.
 *
 * @param comment free text, or null
 * @param reason the name of an {@link EvaluationReason}, or null; heeded where it is not solved or not satisfying
 */
public record Answer(Boolean solved, Satisfaction satisfaction, String comment, String reason) {

    /** An answer that gives no reason. */
    public Answer(Boolean solved, Satisfaction satisfaction, String comment) {
        this(solved, satisfaction, comment, null);
    }
}
