package org.whistle.request;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of a case file.
 *
 * @param actor the account, {@code resident} or {@code system}
 * @param detail what else is known of it; texts may be personal
 */
public record CaseEntry(Instant at, CaseEventKind kind, String actor, Map<String, Object> detail) {}
