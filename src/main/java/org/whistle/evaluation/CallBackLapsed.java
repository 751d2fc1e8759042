package org.whistle.evaluation;

/** Nobody needs to call about a resident's own answer any more. */
public record CallBackLapsed(String trackingNumber) {}
