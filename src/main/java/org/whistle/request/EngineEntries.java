package org.whistle.request;

import java.util.Comparator;
import java.util.List;
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

    /** An entry with the case that it belongs to, or what names a process that belongs to none. */
    public record Told(String caseKey, EngineEntry entry) {}

    /**
     * Some entries of all cases, in their order.
     *
     * @param next the first transaction that is not in it
     */
    public record Portion(List<Told> entries, long next) {}

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
     * The entries of transactions of which all are decided.
     *
     * @param first the first transaction to look at
     * @param horizon the first that is left out
     * @param most about so many; those of one transaction stay together
     */
    public Portion written(long first, long horizon, int most) {
        List<EngineEntryRows.Written> found = rows.written(first, horizon, most);
        long next = found.size() < most ? horizon : found.get(found.size() - 1).xid() + 1;
        // what began first was written first, whichever transaction had its number earlier
        return new Portion(
                found.stream()
                        .sorted(Comparator.comparingLong(EngineEntryRows.Written::id))
                        .map(entry -> new Told(entry.caseKey(), entry.entry()))
                        .toList(),
                next);
    }
}
