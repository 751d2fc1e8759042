package org.whistle.rates;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseFileFeed;
import org.whistle.request.CaseFileFeed.Portion;
import org.whistle.request.WrittenCaseFile;

/**
 * Counts all case files afresh, into the spare edition, and puts it in the place of the other. Whoever reads meanwhile
 * reads whole figures, and what happens meanwhile is counted in both.
 */
@Component
public class RateRebuild {

    private static final int ENTRIES_AT_ONCE = 20_000;

    private final CaseFileFeed feed;
    private final Counting counting;
    private final MarkRows marks;
    private final ProgressRows progress;
    private final TransactionTemplate transaction;

    RateRebuild(
            CaseFileFeed feed,
            Counting counting,
            MarkRows marks,
            ProgressRows progress,
            PlatformTransactionManager transactions) {
        this.feed = feed;
        this.counting = counting;
        this.marks = marks;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
        // each step stands by itself; only the lock is held all the time
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What came of it.
     *
     * @param cases how many case files were read
     * @param uncounted how many case files cannot be counted
     * @param differences how many marks and sums were not the same before; null where nothing had been counted yet
     */
    public record Rebuilt(long cases, long marks, long uncounted, Long differences) {}

    /**
     * Rebuilds, which may take minutes.
     *
     * @param read is told from time to time how many cases have been read
     * @return empty while another application rebuilds
     */
    public Optional<Rebuilt> rebuild(LongConsumer read) {
        return transaction.execute(
                status -> progress.tryRebuilding() ? Optional.of(rebuildAlone(read)) : Optional.empty());
    }

    private Rebuilt rebuildAlone(LongConsumer read) {
        Edition spare = progress.progress().edition().other();
        long begin = feed.horizon();
        inOne(() -> marks.empty(spare));
        Loaded loaded = load(spare, read);
        inOne(() -> marks.addUp(spare));
        long first = catchUp(spare, begin, feed.horizon());
        Rebuilt rebuilt = transaction.execute(status -> swap(spare, first, loaded));
        inOne(() -> marks.empty(spare.other()));
        return rebuilt;
    }

    private record Loaded(long cases, long marks) {}

    private Loaded load(Edition spare, LongConsumer read) {
        Loaded loaded = new Loaded(0, 0);
        List<WrittenCaseFile> page = feed.page("", ENTRIES_AT_ONCE);
        while (!page.isEmpty()) {
            List<WrittenCaseFile> files = page;
            int added = transaction.execute(status -> counting.load(spare, files));
            loaded = new Loaded(loaded.cases() + files.size(), loaded.marks() + added);
            read.accept(loaded.cases());
            page = feed.page(files.get(files.size() - 1).trackingNumber(), ENTRIES_AT_ONCE);
        }
        return loaded;
    }

    /** Counts what changed meanwhile. */
    private long catchUp(Edition edition, long first, long horizon) {
        long next = first;
        do {
            long from = next;
            next = transaction
                    .execute(status -> counting.changed(edition, from, horizon))
                    .next();
        } while (next < horizon);
        return next;
    }

    /** Nobody else counts now: brings both to the same point, compares them, and hands over. */
    private Rebuilt swap(Edition spare, long first, Loaded loaded) {
        progress.waitForCounting();
        Progress standing = progress.progress();
        long horizon = feed.horizon();
        catchUpHere(spare, first, horizon);
        Long differences = null;
        if (standing.leadsOnTo(horizon)) {
            catchUpHere(standing.edition(), standing.next().orElseThrow(), horizon);
            // a case file is read whole, with what was committed behind an older transaction that is still open; the
            // two were not read in the same moment, so they may have seen more or less of it
            counting.again(List.of(spare, standing.edition()), feed.changedSince(horizon));
            differences = marks.differences();
        }
        progress.keep(spare, horizon);
        return new Rebuilt(loaded.cases(), loaded.marks(), progress.countFailed(), differences);
    }

    private void catchUpHere(Edition edition, long first, long horizon) {
        long next = first;
        while (next < horizon) {
            Portion portion = counting.changed(edition, next, horizon);
            next = portion.next();
        }
    }

    private void inOne(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }
}
