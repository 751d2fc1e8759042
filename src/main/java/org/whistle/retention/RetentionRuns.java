package org.whistle.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.request.PersonalKind;
import org.whistle.retention.DueRows.Due;
import org.whistle.retention.RetentionReport.Line;
import org.whistle.retention.RetentionReport.Tally;

/**
 * Removes what was kept long enough. Each case is a transaction of its own, so a run that breaks off is simply started
 * again, and two at once do each case once. A case that cannot be erased is told of and keeps no other waiting.
 */
@Component
public class RetentionRuns {

    private static final Logger log = LoggerFactory.getLogger(RetentionRuns.class);

    private static final int PAGE = 500;
    private static final int LISTED = 50;

    private final RetentionRules rules;
    private final Catalogue catalogue;
    private final DueRows due;
    private final CaseErasure erasure;
    private final RunRows runs;
    private final Actor actor;
    private final Clock clock;
    private final ZoneId zone;

    RetentionRuns(
            RetentionRules rules,
            Catalogue catalogue,
            DueRows due,
            CaseErasure erasure,
            RunRows runs,
            Actor actor,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.due = due;
        this.erasure = erasure;
        this.runs = runs;
        this.actor = actor;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a run may do. */
    public enum Mode {
        /** Only says what would go. */
        DRY,
        REMOVE
    }

    /** @return the last runs, the latest first */
    public List<RetentionRun> latest() {
        return runs.latest(LISTED);
    }

    /**
     * Goes through all items and kinds.
     *
     * @param most after so many removals it stops and says that there is more
     * @param progress is told now and then from how many cases something was removed
     */
    public RetentionReport run(Mode mode, long most, LongConsumer progress) {
        Instant begin = clock.instant();
        List<RetentionRule> all = rules.all();
        List<Line> lines = new ArrayList<>();
        boolean whole = false;
        RetentionReport report;
        try {
            whole = go(mode, all, most, lines, progress);
        } finally {
            // what was removed is gone, also where the run breaks off
            report = new RetentionReport(mode == Mode.DRY, begin, clock.instant(), lines, !whole);
            runs.add(report, actor.signedInOr(Actor.SYSTEM));
        }
        return report;
    }

    /** @return whether it came to the end */
    private boolean go(Mode mode, List<RetentionRule> all, long most, List<Line> lines, LongConsumer progress) {
        long done = 0;
        for (Item item : catalogue.all()) {
            for (PersonalKind what : PersonalKind.values()) {
                Optional<RetentionRule> rule = RetentionRules.inForce(all, item, what, rules.today());
                if (rule.isPresent() && done < most) {
                    long before = done;
                    Tally tally = new Tally();
                    try {
                        go(mode, item, rule.get(), most - done, tally, removed -> progress.accept(before + removed));
                    } finally {
                        Line line = tally.line(item.code(), what, rule.get().months());
                        if (line.oldestEnd() != null) {
                            lines.add(line);
                        }
                    }
                    done += tally.countRemoved();
                }
            }
        }
        return done < most;
    }

    private void go(Mode mode, Item item, RetentionRule rule, long most, Tally tally, LongConsumer progress) {
        Instant endedBefore =
                clock.instant().atZone(zone).minusMonths(rule.months()).toInstant();
        String last = "";
        List<Due> page;
        do {
            page = due.due(item.code(), rule.what(), endedBefore, last, PAGE);
            for (Due one : page) {
                if (tally.countRemoved() >= most) {
                    return;
                }
                tally.seen(one.endedAt());
                remove(mode, one, rule.what(), tally);
                last = one.trackingNumber();
            }
            progress.accept(tally.countRemoved());
        } while (page.size() == PAGE);
    }

    private void remove(Mode mode, Due one, PersonalKind what, Tally tally) {
        if (one.kept() != null) {
            tally.kept(one.trackingNumber(), one.kept());
        } else if (mode == Mode.DRY) {
            tally.removed();
        } else {
            try {
                tally.erased(one.trackingNumber(), erasure.erase(one.trackingNumber(), Set.of(what), "RETENTION"));
            } catch (RuntimeException broken) {
                log.warn("{} of {} could not be erased", what, one.trackingNumber(), broken);
                tally.kept(one.trackingNumber(), Kept.FAILED);
            }
        }
    }
}
