package org.whistle.request;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's part of case files, for whoever shows the way that a case went through its models, or follows it behind. */
@Component
@Transactional(readOnly = true)
public class EngineEntries {

    private final EngineEntryRows rows;
    private final FeedRows feed;

    EngineEntries(EngineEntryRows rows, FeedRows feed) {
        this.rows = rows;
        this.feed = feed;
    }

    /**
     * Some cases of which the engine told something.
     *
     * @param caseKeys tracking numbers, and what names processes that belong to no request; each once
     * @param next the first transaction that is not in it
     */
    public record Portion(Set<String> caseKeys, long next) {}

    /**
     * @param most how many entries at most, from the first one on
     * @return oldest first
     */
    public List<EngineEntry> of(String trackingNumber, int most) {
        return rows.of(trackingNumber, most);
    }

    /** @return the number of the oldest transaction that is still open; all before it are decided */
    public long horizon() {
        return feed.horizon();
    }

    /**
     * The cases told of in transactions of which all are decided.
     *
     * @param first the first transaction to look at
     * @param horizon the first that is left out
     * @param most about so many entries; those of one transaction stay together
     */
    public Portion changed(long first, long horizon, int most) {
        List<FeedRows.Written> found = rows.written(first, horizon, most);
        long next = found.size() < most ? horizon : found.get(found.size() - 1).xid() + 1;
        Set<String> cases = new LinkedHashSet<>();
        found.forEach(entry -> cases.add(entry.caseKey()));
        return new Portion(cases, next);
    }

    /** @return what the engine told of those of the cases of which it told something, each oldest first */
    public Map<String, List<EngineEntry>> files(Collection<String> caseKeys) {
        return rows.files(caseKeys);
    }

    /** @return the cases behind a given one, in the order of their numbers; empty when there are no more */
    public List<String> casesAfter(String caseKey, int most) {
        return rows.casesAfter(caseKey, most);
    }
}
