package org.whistle.servicelevel.calendar;

import java.time.LocalDate;
import java.util.Set;

/** Of which years the national list is known. */
final class PublishedYears {

    /** How many of the calendar's years before one have no list. */
    private final int[] lackingBefore = new int[CalendarYears.LAST - CalendarYears.FIRST + 2];

    PublishedYears(Set<Integer> years) {
        for (int year = CalendarYears.FIRST; year <= CalendarYears.LAST; year++) {
            int place = year - CalendarYears.FIRST;
            lackingBefore[place + 1] = lackingBefore[place] + (years.contains(year) ? 0 : 1);
        }
    }

    boolean lacksAny(LocalDate first, LocalDate last) {
        return !first.isAfter(last)
                && lackingBefore[last.getYear() - CalendarYears.FIRST + 1]
                        > lackingBefore[first.getYear() - CalendarYears.FIRST];
    }
}
