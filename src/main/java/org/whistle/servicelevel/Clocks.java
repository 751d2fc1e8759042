package org.whistle.servicelevel;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Level;
import org.whistle.problem.Refusal;

/** The clocks (时限) of requests. Deeds start and stop them; see {@link ClockDeeds}. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Clocks {

    private final ClockRows rows;
    private final ClockStarts starts;

    Clocks(ClockRows rows, ClockStarts starts) {
        this.rows = rows;
        this.starts = starts;
    }

    /**
     * From the filing on, wherever it was, the promise runs.
     *
     * @return the level in force: the item's, or an emergency's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Level promise(String trackingNumber) {
        return starts.promise(trackingNumber);
    }

    /** @throws Refusal when there is no such clock */
    public Clock get(long clock) {
        return rows.find(clock).orElseThrow(() -> Refusal.notFound("no-such-clock", clock));
    }

    /** @return all clocks of a request, in the order they started */
    public List<Clock> of(String trackingNumber) {
        return rows.of(trackingNumber);
    }
}
