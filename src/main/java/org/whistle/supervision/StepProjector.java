package org.whistle.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.EngineEntries;
import org.whistle.request.EngineEntries.Portion;
import org.whistle.request.EngineEntry;
import org.whistle.supervision.LevelProgress.Standing;
import org.whistle.supervision.StepCounting.Counted;

/**
 * Counts how long steps take, behind what happens; of many nodes one at a time does the work. A case is counted as a whole
 * and takes the place of what it gave before, so nothing is counted twice, whatever is read again.
 */
@Component
public class StepProjector {

    private static final Logger log = LoggerFactory.getLogger(StepProjector.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int ENTRIES_AT_ONCE = 500;
    private static final int CASES_AT_ONCE = 200;
    private static final String NUMBER = "[0-9]{1,12}-[0-9]{8}-[0-9]{1,15}";

    private final EngineEntries entries;
    private final StepCounting counting;
    private final StepRows rows;
    private final UnreadRows unread;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StepProjector(
            EngineEntries entries,
            StepRows rows,
            UnreadRows unread,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.counting = new StepCounting(zone);
        this.rows = rows;
        this.unread = unread;
        this.clock = clock.withZone(zone);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Counts all that is committed; nothing while another application counts. */
    public void project() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> rows.tryCounting() && step()));
        } while (more);
        transaction.executeWithoutResult(status -> tellWhatCannotBeRead());
    }

    /**
     * Counts all entries anew.
     *
     * @return false while another application counts
     */
    public boolean rebuild() {
        boolean mine = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean alone = rows.tryCounting();
            if (alone) {
                beginAnew(entries.horizon());
            }
            return alone;
        }));
        if (mine) {
            finish();
        }
        return mine;
    }

    private void finish() {
        do {
            project();
            // an application that runs beside may have gone on with it
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (rows.standing().isLoading());
    }

    /** @return whether there is more to do */
    private boolean step() {
        Standing standing = rows.standing();
        long horizon = entries.horizon();
        if (!standing.leadsOnTo(horizon)) {
            beginAnew(horizon);
            return true;
        }
        return standing.isLoading() ? load(standing) : follow(standing.next(), horizon);
    }

    private void beginAnew(long horizon) {
        rows.empty();
        rows.keep(horizon, "");
    }

    private boolean load(Standing standing) {
        List<String> some = entries.casesAfter(standing.loadingAfter(), CASES_AT_ONCE);
        count(some);
        rows.keep(standing.next(), some.isEmpty() ? null : some.get(some.size() - 1));
        return true;
    }

    private boolean follow(long first, long horizon) {
        Portion portion = entries.changed(first, horizon, ENTRIES_AT_ONCE);
        List<String> some = List.copyOf(portion.caseKeys());
        // one transaction may tell of any number of cases
        for (int done = 0; done < some.size(); done += CASES_AT_ONCE) {
            count(some.subList(done, Math.min(some.size(), done + CASES_AT_ONCE)));
        }
        if (!some.isEmpty()) {
            rows.keep(portion.next(), null);
        }
        return portion.next() < horizon;
    }

    private void count(Collection<String> caseKeys) {
        List<String> numbers =
                caseKeys.stream().filter(key -> key.matches(NUMBER)).toList();
        Map<String, List<EngineEntry>> files = entries.files(numbers);
        List<Counted> counted = files.entrySet().stream()
                .map(file -> counting.count(file.getKey(), file.getValue()))
                .toList();
        rows.replace(counted);
        unread.replace(counted);
    }

    /** Once a day, of whatever is not readable by then: a newer release may know what an entry means. */
    private void tellWhatCannotBeRead() {
        LocalDate today = LocalDate.now(clock);
        List<String> untold = unread.untold(today, CASES_AT_ONCE);
        if (untold.isEmpty() || !rows.tryCounting()) {
            return;
        }
        count(untold);
        unread.tell(untold, today)
                .forEach(number -> log.warn(
                        "What the engine told of {} cannot be read in part; the figures of steps leave that out",
                        number));
    }
}
