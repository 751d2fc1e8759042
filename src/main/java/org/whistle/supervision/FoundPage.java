package org.whistle.supervision;

import java.util.List;

/**
 * Some of the cases that somebody looks for.
 *
 * @param next where to go on; null where there is no more
 */
public record FoundPage(List<FoundCase> cases, String next) {}
