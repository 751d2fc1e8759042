package org.whistle.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock of a test run, for our code and for the engine. It goes on by itself unless it is turned. */
public final class TurnableClock extends Clock {

    public static final TurnableClock INSTANCE = new TurnableClock();

    private volatile Duration turned = Duration.ZERO;

    private TurnableClock() {}

    /** Everything is so much later now. */
    public void turn(Duration by) {
        turned = turned.plus(by);
        ClockUtil.offset(turned.toMillis());
    }

    /** Back to the time on the wall. */
    public void reset() {
        turned = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(turned);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), turned);
    }
}
