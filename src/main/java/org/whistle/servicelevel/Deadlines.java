package org.whistle.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.Limit.TimeUnit;
import org.whistle.servicelevel.calendar.CalendarYears;
import org.whistle.servicelevel.calendar.Measure;
import org.whistle.servicelevel.calendar.Timetable;
import org.whistle.servicelevel.calendar.Timetables;
import org.whistle.servicelevel.calendar.WallTime;

/**
 * The one place that turns a limit into a deadline. Minutes, hours and days are plain time (a day is 24 hours); working
 * hours and days follow the working calendar of a unit. A limit of nothing ends where it starts.
 */
@Component
public class Deadlines {

    /** Longer than the calendar; what is longer still need not be told apart. */
    private static final Duration LONGEST = Duration.ofDays(366L * (CalendarYears.LAST - CalendarYears.FIRST + 1));

    private final Timetables timetables;
    private final WallTime wallTime;

    Deadlines(Timetables timetables, @Value("${whistle.zone}") ZoneId zone) {
        this.timetables = timetables;
        this.wallTime = new WallTime(zone);
    }

    /** @see #after(Instant, Limit, String, List) */
    public Deadline after(Instant start, Limit limit, String unit) {
        return after(start, limit, unit, List.of());
    }

    /**
     * When a limit that begins at an instant has passed. Working hours end at the close of a span rather than at the
     * opening of the next; working days end at the close of the last day, the first one being the next working day after
     * the local day of the start.
     *
     * @param unit the code of the organisation unit whose hours and local days hold; null, or a code that is not known,
     *     for the default
     * @param stops during which the clock stands, in any order: that time does not count, nor does a working day whose
     *     close lies inside of one
     * @throws org.whistle.problem.Refusal when the start or the deadline lies outside of the calendar's years
     */
    public Deadline after(Instant start, Limit limit, String unit, List<Span> stops) {
        Timetable timetable = timetables.of(unit);
        if (!timetable.covers(start)) {
            throw CalendarYears.beyond("from");
        }
        if (limit.amount() == 0) {
            return new Deadline(start, false);
        }
        if (limit.unit() == TimeUnit.WORKING_DAY) {
            return provisional(timetable, 1, start, workingDays(timetable, start, limit.amount(), stops));
        }
        Instant end = new Running(measure(limit.unit(), timetable), stops).after(start, nanoseconds(limit));
        return limit.unit() == TimeUnit.WORKING_HOUR ? provisional(timetable, 0, start, end) : new Deadline(end, false);
    }

    /**
     * When a part of the time that runs between a start and its deadline is used up, in the time that the limit counts
     * in: working time for working hours and days, else plain time. Never after the deadline.
     *
     * @param deadline wherever it came from
     * @param percent from 0, the start, to 100
     */
    public Instant partly(Instant start, Deadline deadline, Limit limit, String unit, List<Span> stops, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " is no percentage from 0 to 100");
        }
        if (!start.isBefore(deadline.at())) {
            return deadline.at();
        }
        Running running = new Running(measure(limit.unit(), timetables.of(unit)), stops);
        long whole = running.between(start, deadline.at());
        return running.after(start, whole / 100 * percent + whole % 100 * percent / 100);
    }

    /** @return how much working time of a unit lies between two moments; outside of the calendar's years there is none */
    public Duration worked(Instant from, Instant to, String unit) {
        Timetable timetable = timetables.of(unit);
        return Duration.ofNanos(Math.max(timetable.until(to) - timetable.until(from), 0));
    }

    private static Instant workingDays(Timetable timetable, Instant start, int amount, List<Span> stops) {
        long before = timetable.workingDays(start);
        long last = before + amount;
        for (Span stop : Running.merged(stops)) {
            long stopped = Math.max(timetable.closedBefore(stop.begin()), before);
            if (stopped < last) {
                last += Math.max(timetable.closedBefore(stop.end()) - stopped, 0);
            }
        }
        return timetable.close(last);
    }

    private static Deadline provisional(Timetable timetable, int firstDay, Instant start, Instant end) {
        LocalDate first = timetable.localDay(start).plusDays(firstDay);
        return new Deadline(end, timetable.isProvisional(first, timetable.localDay(end)));
    }

    private Measure measure(TimeUnit unit, Timetable timetable) {
        return switch (unit) {
            case MINUTE, HOUR, DAY -> wallTime;
            case WORKING_HOUR, WORKING_DAY -> timetable;
        };
    }

    private static long nanoseconds(Limit limit) {
        Duration length =
                switch (limit.unit()) {
                    case MINUTE -> Duration.ofMinutes(limit.amount());
                    case HOUR, WORKING_HOUR -> Duration.ofHours(limit.amount());
                    case DAY, WORKING_DAY -> Duration.ofDays(limit.amount());
                };
        return length.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : length.toNanos();
    }
}
