package org.whistle.servicelevel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.whistle.servicelevel.Limit.TimeUnit;

/**
 * What a deadline is, found out the simplest way: by walking minute after minute, or day after day, and looking each up
 * in plain sets. Shares no code with what it checks.
 */
final class MinuteWalk {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final Instant ORIGIN = FIRST.atStartOfDay(ZONE).toInstant();
    private static final LocalDate END = LAST.plusYears(2);
    private static final int DAY = 24 * 60;

    /** The hours of a day as minutes of the day, begin and end in turn. */
    private final Function<LocalDate, int[]> hours;

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();
    private final BitSet worked = new BitSet();

    MinuteWalk(Function<LocalDate, int[]> hours) {
        this.hours = hours;
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            read(year);
        }
        for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            for (int span = 0; isWorkingDay(day) && span < hours.apply(day).length; span += 2) {
                int midnight = Math.toIntExact(ChronoUnit.DAYS.between(FIRST, day)) * DAY;
                worked.set(midnight + hours.apply(day)[span], midnight + hours.apply(day)[span + 1]);
            }
        }
    }

    private void read(int year) {
        for (String line : lines(Path.of("src/main/resources/calendar", year + ".csv"))) {
            String[] cells = line.split(",");
            if (line.contains(",OFF,")) {
                off.add(LocalDate.parse(cells[0]));
            } else if (line.contains(",WORK,")) {
                work.add(LocalDate.parse(cells[0]));
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return work.contains(day) || !weekend && !off.contains(day);
    }

    /** @param start a whole minute */
    Instant after(Instant start, int amount, TimeUnit unit, List<Span> stops) {
        return switch (unit) {
            case MINUTE -> walk(start, amount, false, stops);
            case HOUR -> walk(start, amount * 60, false, stops);
            case DAY -> walk(start, amount * DAY, false, stops);
            case WORKING_HOUR -> walk(start, amount * 60, true, stops);
            case WORKING_DAY -> days(start, amount, stops);
        };
    }

    private Instant walk(Instant start, int minutes, boolean working, List<Span> stops) {
        int now = minute(start);
        int[] stopped = minutes(stops);
        for (int missing = minutes; missing > 0; now++) {
            if (counts(now, working) && !stopped(now, stopped)) {
                missing--;
            }
        }
        return instant(now);
    }

    /** @return how many whole minutes run from one moment to another */
    int count(Instant start, Instant end, boolean working, List<Span> stops) {
        int count = 0;
        int last = minute(end);
        int[] stopped = minutes(stops);
        for (int now = minute(start); now < last; now++) {
            count += counts(now, working) && !stopped(now, stopped) ? 1 : 0;
        }
        return count;
    }

    private boolean counts(int minute, boolean working) {
        return !working || worked.get(minute);
    }

    private Instant days(Instant start, int amount, List<Span> stops) {
        Instant close = start;
        LocalDate day = LocalDate.ofInstant(start, ZONE);
        for (int missing = amount; missing > 0; ) {
            day = day.plusDays(1);
            int[] spans = hours.apply(day);
            LocalTime last = LocalTime.ofSecondOfDay(spans[spans.length - 1] * 60L);
            close = day.atTime(last).atZone(ZONE).toInstant();
            if (isWorkingDay(day) && !stopped(minute(close), minutes(stops))) {
                missing--;
            }
        }
        return close;
    }

    private static boolean stopped(int minute, int[] stops) {
        for (int stop = 0; stop < stops.length; stop += 2) {
            if (stops[stop] <= minute && minute < stops[stop + 1]) {
                return true;
            }
        }
        return false;
    }

    private static int[] minutes(List<Span> stops) {
        return stops.stream()
                .flatMapToInt(stop -> IntStream.of(minute(stop.begin()), minute(stop.end())))
                .toArray();
    }

    private static int minute(Instant moment) {
        return Math.toIntExact(ChronoUnit.MINUTES.between(ORIGIN, moment));
    }

    private static Instant instant(int minute) {
        return ORIGIN.plus(minute, ChronoUnit.MINUTES);
    }
}
