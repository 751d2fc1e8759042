package org.whistle.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** What the parties weigh. Weights are data with a first month; those of a month that is over stay. */
@Component
@Transactional
public class PartyWeights {

    private static final int LONGEST = 20;
    private static final String WRITTEN = "(0|[1-9][0-9]{0,2})(\\.[0-9]{1,2})?";

    private final PartyWeightRows rows;
    private final OpenMonths months;
    private final Actor actor;
    private final Clock clock;

    PartyWeights(PartyWeightRows rows, OpenMonths months, Actor actor, Clock clock) {
        this.rows = rows;
        this.months = months;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A change of a weight.
     *
     * @param source {@code OWN} of what we began with, else {@code SET}
     */
    public record Change(Party party, BigDecimal weight, YearMonth from, String source, String by, Instant at) {}

    /** @return all changes there ever were, the latest first */
    @Transactional(readOnly = true)
    public List<Change> changes() {
        return rows.all();
    }

    /** @return what holds in the month */
    Map<Party, BigDecimal> in(YearMonth month) {
        return rows.in(month);
    }

    /**
     * Sets weights of some parties, from a month on.
     *
     * @param written by party, 0 to 999.99
     * @throws Refusal when a party or weight is none, nobody would weigh anything, or the month is over
     */
    public void set(String from, Map<String, String> written) {
        YearMonth first = OpenMonths.read("from", from);
        if (first.isBefore(months.firstOpen())) {
            throw Refusal.invalid("from", "weights-of-the-past", months.firstOpen());
        }
        if (written == null || written.isEmpty()) {
            throw Refusal.invalid("weights", "required");
        }
        Map<Party, BigDecimal> changed = new EnumMap<>(Party.class);
        written.forEach((party, weight) -> changed.put(Require.choice("weights", party, Party.class), number(weight)));
        rows.lock();
        Map<Party, BigDecimal> then = new EnumMap<>(rows.in(first));
        then.putAll(changed);
        if (then.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw Refusal.invalid("weights", "weights-all-zero");
        }
        String by = actor.signedInOr(Actor.SYSTEM);
        changed.forEach((party, weight) -> rows.add(new Change(party, weight, first, "SET", by, clock.instant())));
    }

    private static BigDecimal number(String written) {
        String text = Require.text("weights", written, LONGEST);
        if (!text.matches(WRITTEN)) {
            throw Refusal.invalid("weights", "no-party-weight");
        }
        return new BigDecimal(text);
    }
}
