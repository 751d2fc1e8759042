package org.whistle.evaluation;

/** The resident has answered; the loop goes on in the same transaction. */
public record EvaluationGiven(Evaluated evaluated) {}
