package org.whistle.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock of a test run, for our code and for the engine. It goes on by itself unless it is told to stand. */
public final class TurnableClock extends Clock {

    public static final TurnableClock INSTANCE = new TurnableClock();

    private volatile Duration turned = Duration.ZERO;
    private volatile Instant standing;

    private TurnableClock() {}

    /** Everything is so much later now. */
    public void turn(Duration by) {
        if (standing != null) {
            standAt(standing.plus(by));
        } else {
            turned = turned.plus(by);
            ClockUtil.offset(turned.toMillis());
        }
    }

    /** It stands at a moment, cut to the milliseconds that the engine counts in, until it is turned or reset. */
    public void standAt(Instant moment) {
        standing = moment.truncatedTo(ChronoUnit.MILLIS);
        ClockUtil.setCurrentTime(Date.from(standing));
    }

    /** Back to the time on the wall. */
    public void reset() {
        standing = null;
        turned = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment == null ? Instant.now().plus(turned) : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return standing == null ? Clock.offset(Clock.system(zone), turned) : Clock.fixed(standing, zone);
    }
}
