package org.whistle.servicelevel.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.function.IntFunction;

/** Which hours hold on the day of a number. There are few changes of hours, and very many questions. */
final class Eras implements IntFunction<Shifts> {

    private final int[] firstDays;
    private final Shifts[] hours;

    /** @param hours by the day from which they hold; the first one is the calendar's first */
    Eras(NavigableMap<LocalDate, Shifts> hours) {
        this.firstDays = hours.keySet().stream().mapToInt(CalendarYears::number).toArray();
        this.hours = hours.values().toArray(Shifts[]::new);
    }

    @Override
    public Shifts apply(int day) {
        if (hours.length == 1) {
            return hours[0];
        }
        int place = Arrays.binarySearch(firstDays, day);
        return hours[place >= 0 ? place : -place - 2];
    }
}
