package org.whistle.servicelevel.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

/** The timetable of each unit, worked out once for every version of the calendar. */
@Component
public class Calendars implements Timetables {

    private final CurrentBook book;
    private final Organisation organisation;
    private final ZoneId zone;
    private final Shifts usual;

    Calendars(
            CurrentBook book,
            Organisation organisation,
            @Value("${whistle.zone}") ZoneId zone,
            @Value("${whistle.working-hours}") String usual) {
        this.book = book;
        this.organisation = organisation;
        this.zone = zone;
        this.usual = Shifts.parse(usual);
    }

    @Override
    public Timetable of(String unit) {
        CurrentBook.Edition edition = book.edition();
        String owner = unit;
        // most units have nothing of their own and share the timetable of the first one above that has
        while (owner != null && !edition.book().hasOwn(owner)) {
            owner = above(owner);
        }
        return edition.timetable(owner == null ? "" : owner, key -> timetable(edition.book(), unitAndAbove(key)));
    }

    /** @return the hours of a unit by the day from which they hold, its own or those of the units above it */
    public NavigableMap<LocalDate, Shifts> hours(String unit) {
        return book.edition().book().hours(unitAndAbove(unit), usual);
    }

    /** @return the codes of a unit and of those above it, from below */
    List<String> unitAndAbove(String unit) {
        List<String> chain = new ArrayList<>();
        for (String next = unit; next != null; next = above(next)) {
            chain.add(next);
        }
        return chain;
    }

    private String above(String unit) {
        return organisation.find(unit).map(Unit::parent).orElse(null);
    }

    private Timetable timetable(CalendarBook book, List<String> unitAndAbove) {
        Map<LocalDate, DayKind> days = book.days(unitAndAbove);
        NavigableMap<LocalDate, Shifts> hours = book.hours(unitAndAbove, usual);
        return new Timetable(zone, book.lists().keySet(), day -> CalendarBook.isWorking(day, days), new Eras(hours));
    }
}
