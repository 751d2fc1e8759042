package org.whistle.rates;

import java.util.List;

/**
 * Some of the marks behind a figure.
 *
 * @param page from 0
 * @param size how many there may be on a page
 * @param total how many there are on all pages
 */
public record MarkPage(List<Mark> marks, int page, int size, long total) {}
