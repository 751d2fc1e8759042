package org.whistle.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
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
 * again, and two at once do each case once.
 */
@Component
public class RetentionRuns {

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
        long done = 0;
        for (Item item : catalogue.all()) {
            for (PersonalKind what : PersonalKind.values()) {
                Optional<RetentionRule> rule = RetentionRules.inForce(all, item, what, rules.today());
                if (rule.isPresent() && done < most) {
                    long before = done;
                    Line line = go(mode, item, rule.get(), most - done, removed -> progress.accept(before + removed));
                    done += line.removed();
                    if (line.oldestEnd() != null) {
                        lines.add(line);
                    }
                }
            }
        }
        RetentionReport report = new RetentionReport(mode == Mode.DRY, begin, clock.instant(), lines, done >= most);
        runs.add(report, actor.signedInOr(Actor.SYSTEM));
        return report;
    }

    private Line go(Mode mode, Item item, RetentionRule rule, long most, LongConsumer progress) {
        Instant endedBefore =
                clock.instant().atZone(zone).minusMonths(rule.months()).toInstant();
        Tally tally = new Tally();
        long removed = 0;
        String last = "";
        while (true) {
            List<Due> page = due.due(item.code(), rule.what(), endedBefore, last, PAGE);
            for (Due one : page) {
                if (removed >= most) {
                    return tally.line(item.code(), rule.what(), rule.months());
                }
                tally.seen(one.endedAt());
                Optional<Kept> kept = kept(mode, one, rule.what());
                kept.ifPresentOrElse(why -> tally.kept(one.trackingNumber(), why), tally::removed);
                removed += kept.isEmpty() ? 1 : 0;
                last = one.trackingNumber();
            }
            progress.accept(removed);
            if (page.size() < PAGE) {
                return tally.line(item.code(), rule.what(), rule.months());
            }
        }
    }

    private Optional<Kept> kept(Mode mode, Due one, PersonalKind what) {
        if (mode == Mode.DRY || one.kept() != null) {
            return Optional.ofNullable(one.kept());
        }
        return erasure.erase(one.trackingNumber(), Set.of(what), "RETENTION");
    }
}
