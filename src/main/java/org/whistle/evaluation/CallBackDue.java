package org.whistle.evaluation;

/** Somebody has to call the resident from now on, in the stage of evaluation. */
public record CallBackDue(String trackingNumber) {}
