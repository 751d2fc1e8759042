package org.whistle.evaluation;

/**
 * What is known when an evaluation is judged.
 *
 * @param satisfaction null where there was no answer
 * @param redoCount how often the work was done again before this answer
 * @param called whether somebody has to call: once more, as was drawn, or again, as nobody was reached
 */
public record Evaluated(
        String trackingNumber, Solved solved, Satisfaction satisfaction, int redoCount, boolean called) {}
