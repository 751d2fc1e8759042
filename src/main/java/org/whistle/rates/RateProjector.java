package org.whistle.rates;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseFileFeed;
import org.whistle.request.CaseFileFeed.Portion;

/** Keeps marks and sums as the case files say. It follows behind; of many nodes one at a time does the work. */
@Component
public class RateProjector {

    private static final Logger log = LoggerFactory.getLogger(RateProjector.class);
    private static final Duration BEFORE_RETRY = Duration.ofMinutes(10);
    private static final int RETRIES_AT_ONCE = 200;
    private static final long UNKNOWN = -1;

    private final CaseFileFeed feed;
    private final Counting counting;
    private final ProgressRows progress;
    private final RateRebuild rebuild;
    private final InstantSource now;
    private final TransactionTemplate transaction;

    /** Up to where this node knows that all is counted; a node that has just come up does not know. */
    private volatile long counted = UNKNOWN;

    RateProjector(
            CaseFileFeed feed,
            Counting counting,
            ProgressRows progress,
            RateRebuild rebuild,
            InstantSource now,
            PlatformTransactionManager transactions) {
        this.feed = feed;
        this.counting = counting;
        this.progress = progress;
        this.rebuild = rebuild;
        this.now = now;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What one portion came to. */
    private record Step(int cases, Next next) {}

    private enum Next {
        MORE,
        WAIT,
        REBUILD
    }

    /**
     * Counts all entries that are committed and that nothing earlier can come before any more. Where there is nothing to
     * do, that is one cheap statement.
     *
     * @return how many cases were counted; none while another application counts
     */
    public int project() {
        if (counted != UNKNOWN && !feed.hasDecidedSince(counted)) {
            return 0;
        }
        int cases = 0;
        Step step;
        do {
            step = transaction.execute(status -> step());
            cases += step.cases();
        } while (step.next() == Next.MORE);
        if (step.next() == Next.REBUILD) {
            log.info("Counting all case files");
            rebuild.rebuild(read -> log.info("Counted {} cases", read));
        }
        return cases;
    }

    private Step step() {
        if (!progress.tryCounting()) {
            return new Step(0, Next.WAIT);
        }
        Progress standing = progress.progress();
        long horizon = feed.horizon();
        if (!standing.leadsOnTo(horizon)) {
            return new Step(0, Next.REBUILD);
        }
        long first = standing.next().orElseThrow();
        Portion portion = counting.changed(standing.edition(), first, horizon);
        if (!portion.trackingNumbers().isEmpty()) {
            progress.keep(standing.edition(), portion.next());
        }
        boolean more = portion.next() < horizon;
        if (!more) {
            counted = portion.next();
        }
        return new Step(portion.trackingNumbers().size(), more ? Next.MORE : Next.WAIT);
    }

    /** Tries those once more that could not be counted: a new release may know what they mean. */
    public void retry() {
        transaction.executeWithoutResult(status -> {
            if (progress.tryCounting()) {
                List<String> failed = progress.failedBefore(now.instant().minus(BEFORE_RETRY), RETRIES_AT_ONCE);
                counting.again(progress.progress().edition(), failed);
            }
        });
    }
}
