package org.whistle.servicelevel.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Lists and hours as they were last given. Whoever calls has a transaction for every change. */
@Component
public class CalendarStore {

    private final CurrentBook current;
    private final Calendars calendars;
    private final ChangeRows rows;

    CalendarStore(CurrentBook current, Calendars calendars, ChangeRows rows) {
        this.current = current;
        this.calendars = calendars;
        this.rows = rows;
    }

    /** @return the national list of a year */
    public Optional<DayList> list(int year) {
        return Optional.ofNullable(book().lists().get(year));
    }

    /** @return the days of a unit's own in a year; none where it has no list */
    public DayList local(String unit, int year) {
        return localLists(unit).getOrDefault(year, DayList.NONE);
    }

    /** @return the hours of a unit's own by the day from which they hold */
    public NavigableMap<LocalDate, Shifts> hours(String unit) {
        return book().hours().getOrDefault(unit, Collections.emptyNavigableMap());
    }

    /**
     * Puts a national list in the place of the year's.
     *
     * @throws org.whistle.problem.Refusal when the file is no such list
     */
    public DayList replaceList(int year, byte[] file) {
        SortedMap<Integer, DayList> others = new TreeMap<>(book().lists());
        others.remove(year);
        DayList list = ListReader.read(year, file, offBy(CalendarBook.days(others)));
        current.change(() -> rows.replaceList(year, list));
        return list;
    }

    /**
     * Puts a unit's list in the place of the one it had for the year.
     *
     * @throws org.whistle.problem.Refusal when the file is no such list
     */
    public DayList replaceLocal(String unit, int year, byte[] file) {
        List<String> above = calendars.unitAndAbove(unit);
        Map<LocalDate, DayKind> others = book().days(above.subList(1, above.size()));
        DayList list = ListReader.read(year, file, offBy(others));
        current.change(() -> rows.replaceLocal(unit, year, list));
        return list;
    }

    public void replaceHours(String unit, LocalDate from, Shifts hours) {
        current.change(() -> rows.replaceHours(unit, from, hours));
    }

    private static Predicate<LocalDate> offBy(Map<LocalDate, DayKind> listed) {
        return day -> !CalendarBook.isWorking(day, listed);
    }

    private SortedMap<Integer, DayList> localLists(String unit) {
        return book().local().getOrDefault(unit, Collections.emptySortedMap());
    }

    private CalendarBook book() {
        return current.edition().book();
    }
}
