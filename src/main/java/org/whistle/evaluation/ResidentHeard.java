package org.whistle.evaluation;

/** Somebody has done what they had to: the resident's answer is recorded, or that there was none, or a call in vain. */
public record ResidentHeard(String trackingNumber) {}
