package org.whistle.casework;

/** The resident was asked something; published in the transaction of that. */
public record QuestionAsked(String trackingNumber, long questionId) {}
