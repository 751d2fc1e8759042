package org.whistle.evaluation;

/**
 * What is known when an evaluation is judged.
 *
 * @param satisfaction null where there was no answer
 * @param redoCount how often the work was done again before this answer
 * @param called whether it was drawn that somebody asks once more by phone
 */
public record Evaluated(
        String trackingNumber, Solved solved, Satisfaction satisfaction, int redoCount, boolean called) {}
