package org.whistle.rates;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseFileFeed;

/**
 * Sees that the figures stand still because somebody leaves a transaction open: in any database of the server, for the
 * server tells only which one is the oldest of all.
 */
@Component
@Transactional(readOnly = true)
class HeldBack {

    private static final Logger log = LoggerFactory.getLogger(HeldBack.class);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long NONE = -1;

    private final CaseFileFeed feed;
    private final ProgressRows progress;
    private final InstantSource now;

    private volatile long told = NONE;

    HeldBack(CaseFileFeed feed, ProgressRows progress, InstantSource now) {
        this.feed = feed;
        this.progress = progress;
        this.now = now;
    }

    /**
     * Looks whether an entry has waited for more than a minute although all that may be counted is counted.
     *
     * @return whether that was told now; of each transaction it is told once
     */
    boolean look() {
        Optional<Long> next = progress.progress().next();
        long horizon = feed.horizon();
        if (next.isEmpty() || horizon == told || !isWaiting(next.get())) {
            return false;
        }
        told = horizon;
        log.warn("Transaction {} is open: rates wait for it (see docs/operations.md, Rates)", horizon);
        return true;
    }

    private boolean isWaiting(long next) {
        return !feed.hasDecidedSince(next)
                && feed.oldestSince(next)
                        .filter(oldest -> oldest.isBefore(now.instant().minus(LONG)))
                        .isPresent();
    }
}
