package org.whistle.servicelevel.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The lists that a release ships, and the timetable that follows from them and the usual hours. */
public final class ShippedCalendar {

    public static final int FIRST = 2020;
    public static final int LAST = 2026;
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Shifts HOURS = Shifts.parse("08:30-12:00,13:30-17:30");

    private ShippedCalendar() {}

    public static Timetable timetable() {
        return timetable(new TreeMap<>(Map.of(CalendarYears.BEGIN, HOURS)));
    }

    /** @param hours by the day from which they hold; without a day early enough the usual ones do */
    public static Timetable timetable(NavigableMap<LocalDate, Shifts> hours) {
        NavigableMap<LocalDate, Shifts> all = new TreeMap<>(hours);
        all.putIfAbsent(CalendarYears.BEGIN, HOURS);
        SortedMap<Integer, DayList> lists = lists();
        Map<LocalDate, DayKind> days = CalendarBook.days(lists);
        return new Timetable(ZONE, lists.keySet(), day -> CalendarBook.isWorking(day, days), new Eras(all));
    }

    static SortedMap<Integer, DayList> lists() {
        SortedMap<Integer, DayList> lists = new TreeMap<>();
        IntStream.rangeClosed(FIRST, LAST).forEach(year -> lists.put(year, list(year)));
        return lists;
    }

    private static DayList list(int year) {
        return ListReader.read(year, bytes(year), day -> !CalendarBook.isWeekday(day));
    }

    private static byte[] bytes(int year) {
        try {
            return Files.readAllBytes(Path.of("src/main/resources/calendar/%d.csv".formatted(year)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
