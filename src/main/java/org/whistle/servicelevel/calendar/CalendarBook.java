package org.whistle.servicelevel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of working days and hours at one version. Never changes.
 *
 * @param lists the national list of each year that has one
 * @param local the days of units' own, by the unit's code and the year
 * @param hours the hours of units' own, by the unit's code and the day from which they hold
 */
record CalendarBook(
        long version,
        SortedMap<Integer, DayList> lists,
        Map<String, SortedMap<Integer, DayList>> local,
        Map<String, NavigableMap<LocalDate, Shifts>> hours) {

    boolean hasOwn(String unit) {
        return local.containsKey(unit) || hours.containsKey(unit);
    }

    /** @return the days that lists name for a unit, the unit's own before those of the units above */
    Map<LocalDate, DayKind> days(List<String> unitAndAbove) {
        Map<LocalDate, DayKind> days = days(lists);
        for (int above = unitAndAbove.size() - 1; above >= 0; above--) {
            days.putAll(days(local.getOrDefault(unitAndAbove.get(above), Collections.emptySortedMap())));
        }
        return days;
    }

    /** @return the days that lists name; a later year's was published later, and may name days of the year before */
    static Map<LocalDate, DayKind> days(SortedMap<Integer, DayList> lists) {
        Map<LocalDate, DayKind> days = new HashMap<>();
        lists.values().forEach(list -> list.days().forEach(day -> days.put(day.date(), day.kind())));
        return days;
    }

    /** @return the hours of a unit by the day from which they hold: its own, else those of the nearest unit above */
    NavigableMap<LocalDate, Shifts> hours(List<String> unitAndAbove, Shifts usual) {
        NavigableMap<LocalDate, Shifts> merged = new TreeMap<>(Map.of(CalendarYears.BEGIN, usual));
        for (int above = unitAndAbove.size() - 1; above >= 0; above--) {
            NavigableMap<LocalDate, Shifts> own = hours.get(unitAndAbove.get(above));
            if (own != null) {
                merged.tailMap(own.firstKey(), true).clear();
                merged.putAll(own);
            }
        }
        return merged;
    }

    /** @return whether a day is a working day, by the lists and else by the week */
    static boolean isWorking(LocalDate day, Map<LocalDate, DayKind> listed) {
        DayKind kind = listed.get(day);
        return kind == null ? isWeekday(day) : kind == DayKind.WORK;
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
