package org.whistle.servicelevel.calendar;

/** Whose working days and hours are which. */
@FunctionalInterface
public interface Timetables {

    /** @return the timetable of a unit; of null, or of a unit that is not known, the default */
    Timetable of(String unit);
}
