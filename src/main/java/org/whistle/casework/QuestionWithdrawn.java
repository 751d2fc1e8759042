package org.whistle.casework;

/** A question was taken back by whoever asked; published in the transaction of that. */
public record QuestionWithdrawn(String trackingNumber, long questionId) {}
