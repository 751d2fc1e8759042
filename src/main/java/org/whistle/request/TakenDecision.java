package org.whistle.request;

import java.time.Instant;
import java.util.Map;

/**
 * A decision that a table took for a case.
 *
 * @param event as the engine told it: {@code d} the key, {@code v} the version, {@code name}, {@code in} inputs by their
 *     labels, {@code out} outputs a rule, {@code why} the annotation of the rule
 */
public record TakenDecision(Instant at, Map<String, Object> event) {}
