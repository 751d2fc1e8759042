package org.whistle.rates;

/**
 * What a question about rates is narrowed to; null does not narrow.
 *
 * @param unit by its code
 * @param item by its code
 * @param community by its code
 */
public record Narrowed(String unit, String item, String community) {}
