package org.whistle.evaluation;

/** Which of two answers of one round counts: a table that whoever runs Whistle may change. */
public interface AnswerRules {

    /** @param trackingNumber of the request, in whose file the decision stands */
    Counts counts(String trackingNumber, Solved own, Solved called);
}
