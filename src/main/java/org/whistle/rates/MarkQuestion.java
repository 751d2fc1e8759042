package org.whistle.rates;

/**
 * Which marks are asked for.
 *
 * @param measure null means all
 */
public record MarkQuestion(Days days, Measure measure, Narrowed narrowed, Which which) {

    /** All, or only those that are not good. */
    public enum Which {
        ALL,
        BAD
    }
}
