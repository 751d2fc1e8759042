package org.whistle.rates;

import java.util.Map;

/**
 * The rates of one unit, item, month, community or street.
 *
 * @param key its code, or the month as in {@code 2026-01}; null of the total
 * @param rates of the measures that have marks
 */
public record RateRow(String key, String name, Map<Measure, Rate> rates, Composite composite) {}
