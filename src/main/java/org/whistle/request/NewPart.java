package org.whistle.request;

/**
 * One of the matters that a request is split into.
 *
 * @param item the code of the catalogue's item
 * @param description what this part is about, 1 to 10,000 characters
 */
public record NewPart(String item, String description) {}
