package org.whistle.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the engine did in one transaction, as the case file keeps it.
 *
 * @param actor the account in whose name it worked, {@code resident} or {@code system}
 * @param events in their order; their members are those of the compact events of {@code workflow}; one
 *     without members stands for what cannot be read
 */
public record EngineEntry(Instant at, String actor, List<Map<String, Object>> events) {

    @Override
    public String toString() {
        return "EngineEntry[%s, %d events]".formatted(at, events.size());
    }
}
