package org.whistle.request;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case files for whoever follows them behind. Entries become visible in the order of commits, not in that of their
 * numbers; so they are read by the transaction that wrote them, and only up to the horizon, before which nothing can
 * come any more.
 */
@Component
public class CaseFileFeed {

    private final FeedRows rows;

    CaseFileFeed(FeedRows rows) {
        this.rows = rows;
    }

    /**
     * Some cases that were written to.
     *
     * @param trackingNumbers each once
     * @param next where to go on; the horizon where there is no more
     */
    public record Portion(Set<String> trackingNumbers, long next) {}

    /** @return the number of the oldest transaction that is still open; all before it are decided */
    @Transactional(readOnly = true)
    public long horizon() {
        return rows.horizon();
    }

    /** @return whether an entry was written in a transaction from the given one on that is decided by now */
    @Transactional(readOnly = true)
    public boolean hasDecidedSince(long first) {
        return rows.hasDecidedSince(first);
    }

    /**
     * The cases written to in transactions of which all are decided.
     *
     * @param first the first transaction to look at
     * @param horizon the first that is left out; no later than {@link #horizon()}
     * @param most about so many entries; those of one transaction stay together
     */
    @Transactional(readOnly = true)
    public Portion changed(long first, long horizon, int most) {
        List<FeedRows.Written> written = rows.written(first, horizon, most);
        Set<String> cases = new LinkedHashSet<>();
        written.forEach(entry -> cases.add(entry.caseKey()));
        boolean all = written.size() < most;
        return new Portion(
                cases, all ? horizon : written.get(written.size() - 1).xid() + 1);
    }

    /** @return when the oldest entry was written that everybody sees, in a transaction from the given one on */
    @Transactional(readOnly = true)
    public Optional<Instant> oldestSince(long first) {
        return rows.oldestSince(first);
    }

    /** @return the cases with entries that everybody sees, in transactions from the given one on */
    @Transactional(readOnly = true)
    public List<String> changedSince(long first) {
        return rows.since(first);
    }

    /** @return those of the cases that have entries */
    @Transactional(readOnly = true)
    public List<WrittenCaseFile> files(Collection<String> trackingNumbers) {
        return rows.files(trackingNumbers);
    }

    /**
     * One page of all case files, in the order of their numbers.
     *
     * @param after the last number of the page before; empty at the beginning
     * @param most about so many entries; those of one case stay together
     * @return none when all have been read
     */
    @Transactional(readOnly = true)
    public List<WrittenCaseFile> page(String after, int most) {
        List<WrittenCaseFile> files = rows.page(after, most);
        int entries = files.stream().mapToInt(WrittenCaseFile::size).sum();
        if (entries < most) {
            return files;
        }
        // the last one may go on behind the page
        return files.size() > 1
                ? files.subList(0, files.size() - 1)
                : rows.files(List.of(files.get(0).trackingNumber()));
    }
}
