package org.whistle.servicelevel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Which days and hours are worked, summed up from the calendar's begin, so that every question costs the same however
 * far apart its moments are. Never changes.
 */
public final class Timetable implements Measure {

    private final ZoneId zone;
    private final Instant begin;
    private final Instant end;
    private final PublishedYears published;
    private final IntFunction<Shifts> hours;
    private final long[] daysBefore = new long[CalendarYears.DAYS + 1];
    private final long[] timeBefore = new long[CalendarYears.DAYS + 1];

    /**
     * @param published the years whose national list is known
     * @param working whether a day is a working day
     * @param hours the working spans that hold on the day of a number
     */
    Timetable(ZoneId zone, Set<Integer> published, Predicate<LocalDate> working, IntFunction<Shifts> hours) {
        this.zone = zone;
        this.begin = CalendarYears.BEGIN.atStartOfDay(zone).toInstant();
        this.end = CalendarYears.END.atStartOfDay(zone).toInstant();
        this.published = new PublishedYears(published);
        this.hours = hours;
        for (int day = 0; day < CalendarYears.DAYS; day++) {
            boolean worked = working.test(CalendarYears.day(day));
            daysBefore[day + 1] = daysBefore[day] + (worked ? 1 : 0);
            timeBefore[day + 1] = timeBefore[day] + (worked ? hours.apply(day).total() : 0);
        }
    }

    @Override
    public long until(Instant moment) {
        if (!covers(moment)) {
            return outside(timeBefore, moment);
        }
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        int day = CalendarYears.number(local.toLocalDate());
        return timeBefore[day]
                + (isWorking(day)
                        ? hours.apply(day).workedBy(local.toLocalTime().toNanoOfDay())
                        : 0);
    }

    @Override
    public Instant reached(long length) {
        int day = dayReaching(timeBefore, length);
        return at(day, hours.apply(day).reached(length - timeBefore[day]));
    }

    /** @return how many working days there are from the calendar's begin up to and with the local day of a moment */
    public long workingDays(Instant moment) {
        return covers(moment) ? daysBefore[CalendarYears.number(localDay(moment)) + 1] : outside(daysBefore, moment);
    }

    /** @return how many working days close before a moment */
    public long closedBefore(Instant moment) {
        if (!covers(moment)) {
            return outside(daysBefore, moment);
        }
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        int day = CalendarYears.number(local.toLocalDate());
        boolean closed =
                isWorking(day) && hours.apply(day).close() < local.toLocalTime().toNanoOfDay();
        return daysBefore[day] + (closed ? 1 : 0);
    }

    /**
     * The end of the last working span of the working day with a number, counted from 1 at the calendar's begin.
     *
     * @throws org.whistle.problem.Refusal when the calendar ends before
     */
    public Instant close(long workingDay) {
        int day = dayReaching(daysBefore, workingDay);
        return at(day, hours.apply(day).close());
    }

    /** @return whether a moment lies in the calendar's years */
    public boolean covers(Instant moment) {
        return !moment.isBefore(begin) && moment.isBefore(end);
    }

    /** @return whether any of the days, both included, lies in a year without a published list */
    public boolean isProvisional(LocalDate first, LocalDate last) {
        return published.lacksAny(first, last);
    }

    public LocalDate localDay(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What is summed up by a moment before the calendar's begin or after its end. */
    private long outside(long[] before, Instant moment) {
        return before[moment.isBefore(begin) ? 0 : CalendarYears.DAYS];
    }

    private boolean isWorking(int day) {
        return daysBefore[day + 1] > daysBefore[day];
    }

    private Instant at(int day, long time) {
        return CalendarYears.day(day)
                .atTime(LocalTime.ofNanoOfDay(time))
                .atZone(zone)
                .toInstant();
    }

    /** The first day by whose end a sum is reached. */
    private static int dayReaching(long[] before, long sum) {
        if (sum > before[CalendarYears.DAYS]) {
            throw CalendarYears.beyond("amount");
        }
        int low = 1;
        int high = CalendarYears.DAYS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < sum) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
