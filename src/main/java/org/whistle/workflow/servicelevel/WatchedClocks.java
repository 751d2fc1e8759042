package org.whistle.workflow.servicelevel;

import java.util.Date;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Ladder;
import org.whistle.servicelevel.Standing;
import org.whistle.workflow.UsedByModels;

/** How the clock of a watch stands; the model names it {@code ${watchedClocks…}}. */
@UsedByModels
public class WatchedClocks {

    private final Clocks clocks;
    private final Ladder ladder;

    WatchedClocks(Clocks clocks, Ladder ladder) {
        this.clocks = clocks;
        this.ladder = ladder;
    }

    /**
     * When a step of the ladder is due. One that was taken lies behind, wherever a changed level would put it now: a
     * watch that begins again passes it at once.
     */
    public Date stepAt(String id, String step) {
        Clock clock = clock(id);
        return Date.from(hasReached(id, step) ? clock.deadline() : ladder.at(clock, Standing.valueOf(step)));
    }

    /** Whether a step of the ladder has been taken. */
    public boolean hasReached(String clock, String step) {
        return clock(clock).standing().compareTo(Standing.valueOf(step)) >= 0;
    }

    public boolean isStopped(String clock) {
        return clock(clock).isStopped();
    }

    public boolean isPaused(String clock) {
        return clock(clock).isPaused();
    }

    public Date pauseEndsAt(String clock) {
        return Date.from(clock(clock).pausedUntil());
    }

    private Clock clock(String clock) {
        return clocks.get(Long.parseLong(clock));
    }
}
