package org.whistle.request;

/**
 * A result stands, and the resident is asked how it went; published only where they can be written to.
 *
 * @param round how often the work was done again before
 */
public record EvaluationAwaited(String trackingNumber, int round) {}
