package org.whistle.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.whistle.servicelevel.Deadlines;
import org.whistle.servicelevel.Limit;

/**
 * Lets authors of models write {@code P2BD} and {@code PT4BH} in timers and due dates, by the national calendar and the
 * ordinary working hours. What has no B is the engine's own; so is a cycle, which counts plain time.
 */
final class WorkingTime {

    private static final Pattern WORKING = Pattern.compile("P\\d{1,4}BD|PT\\d{1,4}BH");

    /** Asked for late, because the engine is made before it. */
    private final ObjectProvider<Deadlines> deadlines;

    WorkingTime(ObjectProvider<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    BusinessCalendarManager calendars() {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new Durations());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDates());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        return calendars;
    }

    private Optional<Date> after(Date start, String limit) {
        if (!WORKING.matcher(limit).matches()) {
            return Optional.empty();
        }
        Instant from = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
        return Optional.of(Date.from(
                deadlines.getObject().after(from, Limit.parse(limit), null).at()));
    }

    private final class Durations extends DurationBusinessCalendar {

        @Override
        public Date resolveDuedate(String duration, Date start) {
            return after(start, duration).orElseGet(() -> super.resolveDuedate(duration, start));
        }
    }

    private final class DueDates extends DueDateBusinessCalendar {

        @Override
        public Date resolveDuedate(String dueDate, Date start) {
            return after(start, dueDate).orElseGet(() -> super.resolveDuedate(dueDate, start));
        }
    }
}
