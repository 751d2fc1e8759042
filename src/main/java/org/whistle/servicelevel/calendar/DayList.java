package org.whistle.servicelevel.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * The days of a year that do not follow the week, by date.
 *
 * @param source the number of the notice, or null where the list says none
 */
public record DayList(String source, List<ListedDay> days) {

    public static final DayList NONE = new DayList(null, List.of());

    public DayList {
        days = List.copyOf(days);
    }

    DayList with(ListedDay day) {
        List<ListedDay> more = new ArrayList<>(days);
        more.add(day);
        return new DayList(source, more);
    }

    /** @return how many days of a kind it names */
    public long count(DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).count();
    }
}
