package org.whistle.servicelevel;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.servicelevel.calendar.CalendarStore;
import org.whistle.servicelevel.calendar.CalendarYears;
import org.whistle.servicelevel.calendar.Calendars;
import org.whistle.servicelevel.calendar.DayList;
import org.whistle.servicelevel.calendar.Shifts;

/** What administrators keep: the national list of each year, and the local days and working hours of units. */
@Component
public class WorkingCalendar {

    private final CalendarStore store;
    private final Calendars calendars;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;

    WorkingCalendar(
            CalendarStore store, Calendars calendars, Organisation organisation, ApplicationEventPublisher events) {
        this.store = store;
        this.calendars = calendars;
        this.organisation = organisation;
        this.events = events;
    }

    /**
     * @return the national list of a year, or nothing while it is not published
     * @throws Refusal when the calendar does not cover the year
     */
    public Optional<DayList> list(int year) {
        requireYear(year);
        return store.list(year);
    }

    /**
     * Puts a list in the place of the year's national one, whole.
     *
     * @param file CSV as in {@code src/main/resources/calendar}
     * @throws Refusal that names line and reason; then nothing has changed
     */
    @Transactional
    public DayList replaceList(int year, byte[] file) {
        Set<Integer> years = yearsOf(year, list(year).orElse(DayList.NONE));
        DayList list = store.replaceList(year, file);
        if (list.days().isEmpty()) {
            throw Refusal.invalid("list", "list-empty");
        }
        years.addAll(yearsOf(year, list));
        events.publishEvent(new CalendarChanged(years));
        return list;
    }

    /**
     * @return the days that are otherwise in a unit, and in all units below it
     * @throws Refusal when there is no such unit or year
     */
    public DayList local(String unit, int year) {
        requireUnit(unit);
        requireYear(year);
        return store.local(unit, year);
    }

    /**
     * Puts a list in the place of the unit's own for a year, whole. One without days takes it away.
     *
     * @throws Refusal that names line and reason; then nothing has changed
     */
    @Transactional
    public DayList replaceLocal(String unit, int year, byte[] file) {
        Set<Integer> years = yearsOf(year, local(unit, year));
        DayList list = store.replaceLocal(unit, year, file);
        years.addAll(yearsOf(year, list));
        events.publishEvent(new CalendarChanged(years));
        return list;
    }

    /** @return the hours that a unit set itself, by the day from which they hold */
    public NavigableMap<LocalDate, Shifts> ownHours(String unit) {
        requireUnit(unit);
        return store.hours(unit);
    }

    /** @return the hours that hold in a unit on a day, its own or those of the nearest unit above that has some */
    public Shifts hoursOn(String unit, LocalDate day) {
        requireUnit(unit);
        return calendars.hours(unit).floorEntry(day).getValue();
    }

    /**
     * Sets the hours of a unit, and of the units below that have none of their own, from a day on.
     *
     * @throws Refusal when there is no such unit, or the calendar does not cover the day
     */
    @Transactional
    public void setHours(String unit, LocalDate from, Shifts hours) {
        requireUnit(unit);
        if (!CalendarYears.cover(from.getYear())) {
            throw CalendarYears.beyond("effectiveFrom");
        }
        store.replaceHours(unit, from, hours);
        events.publishEvent(new CalendarChanged(IntStream.rangeClosed(from.getYear(), CalendarYears.LAST)
                .boxed()
                .collect(Collectors.toSet())));
    }

    private static void requireYear(int year) {
        if (!CalendarYears.cover(year)) {
            throw CalendarYears.beyond("year");
        }
    }

    private void requireUnit(String unit) {
        if (organisation.find(unit).isEmpty()) {
            throw Refusal.notFound("unknown-unit");
        }
    }

    private static Set<Integer> yearsOf(int year, DayList list) {
        Set<Integer> years = new TreeSet<>(Set.of(year));
        list.days().forEach(day -> years.add(day.date().getYear()));
        return years;
    }
}
