package org.whistle.casework;

/** The resident has answered; published in the transaction of that. */
public record QuestionAnswered(String trackingNumber, long questionId) {}
