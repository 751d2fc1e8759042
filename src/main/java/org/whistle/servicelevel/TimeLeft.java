package org.whistle.servicelevel;

import java.time.Duration;
import java.time.Instant;
import org.whistle.servicelevel.Limit.TimeUnit;
import org.whistle.servicelevel.calendar.Timetable;

/**
 * How far a deadline is away, in one number that people can use.
 *
 * @param amount of whole units, at least 1
 * @param late whether the deadline has passed; then it is how long ago that was
 */
public record TimeLeft(long amount, TimeUnit unit, boolean late) {

    private static final Duration COUNTED_IN_DAYS = Duration.ofHours(48);
    private static final Duration COUNTED_IN_HOURS = Duration.ofHours(1);

    /** @param measured what the limit counts in: the rest of one in working time is told in working days */
    static TimeLeft between(Instant now, Instant deadline, TimeUnit measured, Timetable timetable) {
        boolean late = !now.isBefore(deadline);
        Instant from = late ? deadline : now;
        Instant to = late ? now : deadline;
        if (measured == TimeUnit.WORKING_DAY || measured == TimeUnit.WORKING_HOUR) {
            long days = timetable.workingDays(to) - timetable.workingDays(from);
            if (days > 0) {
                return new TimeLeft(days, TimeUnit.WORKING_DAY, late);
            }
        }
        Duration length = Duration.between(from, to);
        TimeUnit unit = unitOf(length);
        Duration one = lengthOf(unit);
        // what is over is not made longer; what is left is told to the nearest, so that a promise of seven days begins
        // with seven, and never less is told later than before
        long amount = (late ? length : length.plus(one.dividedBy(2))).dividedBy(one);
        return new TimeLeft(Math.max(amount, 1), unit, late);
    }

    /** Near the end it is told more closely. */
    private static TimeUnit unitOf(Duration length) {
        if (length.compareTo(COUNTED_IN_DAYS) >= 0) {
            return TimeUnit.DAY;
        }
        return length.compareTo(COUNTED_IN_HOURS) >= 0 ? TimeUnit.HOUR : TimeUnit.MINUTE;
    }

    private static Duration lengthOf(TimeUnit unit) {
        return switch (unit) {
            case DAY -> Duration.ofDays(1);
            case HOUR -> Duration.ofHours(1);
            default -> Duration.ofMinutes(1);
        };
    }
}
