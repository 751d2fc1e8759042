package org.whistle.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One entry of a case file.
 *
 * @param actor the account, {@code resident} or {@code system}
 * @param detail what else is known of it; texts may be personal
 */
public record CaseEntry(Instant at, CaseEventKind kind, String actor, Map<String, Object> detail) {

    /** @return of what its readers are told the words that somebody wrote, and none of our own */
    public List<String> written() {
        return kind.told().stream()
                .filter(member -> !CaseTexts.isFact(kind, member))
                .map(detail::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }
}
