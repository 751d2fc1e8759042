package org.whistle.evaluation;

/** The evaluation of a round is recorded: the resident's own, a call-back's, or that there was none. */
public record ResidentHeard(String trackingNumber) {}
