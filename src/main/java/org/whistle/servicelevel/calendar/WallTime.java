package org.whistle.servicelevel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Every hour counts, day and night. */
public final class WallTime implements Measure {

    private final Instant begin;
    private final Instant end;

    public WallTime(ZoneId zone) {
        this.begin = CalendarYears.BEGIN.atStartOfDay(zone).toInstant();
        this.end = CalendarYears.END.atStartOfDay(zone).toInstant();
    }

    @Override
    public long until(Instant moment) {
        if (moment.isBefore(begin)) {
            return 0;
        }
        return Duration.between(begin, moment.isBefore(end) ? moment : end).toNanos();
    }

    @Override
    public Instant reached(long length) {
        Instant moment = begin.plusNanos(length);
        if (!moment.isBefore(end)) {
            throw CalendarYears.beyond("amount");
        }
        return moment;
    }
}
