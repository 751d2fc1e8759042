package org.whistle.evaluation;

/** The resident's own answer says not solved; while it is done again, somebody else asks them about it. */
public record IndependentCallNeeded(String trackingNumber) {}
