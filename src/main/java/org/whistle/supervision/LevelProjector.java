package org.whistle.supervision;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseFileFeed;
import org.whistle.request.CaseFileFeed.Portion;
import org.whistle.request.WrittenCaseFile;
import org.whistle.supervision.CountedCases.Counted;
import org.whistle.supervision.LevelProgress.Standing;

/**
 * Keeps the figures of service levels as the case files say. It follows behind; of many nodes one at a time does the work.
 * Where nothing was ever counted, or the database is another server's, it counts all of them, some at a time.
 */
@Component
public class LevelProjector {

    private static final int ENTRIES_AT_ONCE = 2_000;
    private static final int ENTRIES_AT_FIRST = 20_000;
    private static final int CASES_AT_ONCE = 1_000;
    private static final Duration BEFORE_RETRY = Duration.ofMinutes(10);
    private static final int RETRIES_AT_ONCE = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final long UNKNOWN = -1;

    private final CaseFileFeed feed;
    private final CountedCases counting;
    private final FactRows rows;
    private final FailedCases failed;
    private final LevelProgress progress;
    private final InstantSource now;
    private final TransactionTemplate transaction;

    /** Up to where this node knows that all is counted; a node that has just come up does not know. */
    private volatile long counted = UNKNOWN;

    LevelProjector(
            CaseFileFeed feed,
            CountedCases counting,
            FactRows rows,
            FailedCases failed,
            LevelProgress progress,
            InstantSource now,
            PlatformTransactionManager transactions) {
        this.feed = feed;
        this.counting = counting;
        this.rows = rows;
        this.failed = failed;
        this.progress = progress;
        this.now = now;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Counts all that is committed. Where there is nothing to do, that is one cheap statement. */
    public void project() {
        if (counted != UNKNOWN && !feed.hasDecidedSince(counted)) {
            return;
        }
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> step()));
        } while (more);
    }

    /** @return whether there is more to do */
    private boolean step() {
        if (!progress.tryCounting()) {
            return false;
        }
        Standing standing = progress.standing();
        long horizon = feed.horizon();
        if (!standing.leadsOnTo(horizon)) {
            beginAnew(horizon);
            return true;
        }
        return standing.isLoading() ? load(standing) : follow(standing.next(), horizon);
    }

    private void beginAnew(long horizon) {
        rows.empty();
        failed.empty();
        progress.keep(horizon, "");
    }

    private void replace(List<WrittenCaseFile> files) {
        List<Counted> all = counting.count(files);
        rows.replace(all);
        failed.keep(all, now.instant());
    }

    /** Tries those once more that could not be read: a new release may know what they mean. */
    public void retry() {
        transaction.executeWithoutResult(status -> {
            if (progress.tryCounting()) {
                List<String> numbers = failed.triedBefore(now.instant().minus(BEFORE_RETRY), RETRIES_AT_ONCE);
                failed.tried(numbers, now.instant());
                replace(feed.files(numbers));
            }
        });
    }

    /**
     * Counts all case files anew, which may take minutes; meanwhile the page says so.
     *
     * @return how many cannot be read; nothing while another application counts
     */
    public OptionalLong rebuild() {
        boolean mine = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean alone = progress.tryCounting();
            if (alone) {
                beginAnew(feed.horizon());
            }
            return alone;
        }));
        if (!mine) {
            return OptionalLong.empty();
        }
        do {
            counted = UNKNOWN;
            project();
            // an application that runs beside may have gone on with it
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (progress.standing().isLoading());
        return OptionalLong.of(failed.count());
    }

    private boolean load(Standing standing) {
        List<WrittenCaseFile> files = feed.page(standing.loadingAfter(), ENTRIES_AT_FIRST);
        replace(files);
        String last = files.isEmpty() ? null : files.get(files.size() - 1).trackingNumber();
        progress.keep(standing.next(), last);
        return true;
    }

    private boolean follow(long first, long horizon) {
        Portion portion = feed.changed(first, horizon, ENTRIES_AT_ONCE);
        List<String> numbers = List.copyOf(portion.trackingNumbers());
        // one transaction may write to any number of cases
        for (int done = 0; done < numbers.size(); done += CASES_AT_ONCE) {
            List<String> some = numbers.subList(done, Math.min(numbers.size(), done + CASES_AT_ONCE));
            replace(feed.files(some));
        }
        if (!numbers.isEmpty()) {
            progress.keep(portion.next(), null);
        }
        boolean more = portion.next() < horizon;
        if (!more) {
            counted = portion.next();
        }
        return more;
    }
}
