package org.whistle.evaluation;

/** The resident has not answered for some days and is asked again, by whatever way there is to reach them. */
public record EvaluationReminder(String trackingNumber) {}
