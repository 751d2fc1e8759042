package org.whistle.evaluation;

/** Which of two answers of one round counts: a table that whoever runs Whistle may change. */
public interface AnswerRules {

    Counts counts(Solved own, Solved called);
}
