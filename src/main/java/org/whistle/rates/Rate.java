package org.whistle.rates;

/**
 * A rate as it is shown.
 *
 * @param raw of all marks
 * @param adjusted without those excluded
 * @param standard null where none is set
 */
public record Rate(Fraction raw, Fraction adjusted, Reached standard) {}
