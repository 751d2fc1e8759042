package org.whistle.servicelevel.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Actor;

/** Writes lists and hours, with who did it and when. */
@Repository
class ChangeRows {

    private final JdbcClient database;
    private final Actor actor;
    private final Clock clock;

    ChangeRows(JdbcClient database, Actor actor, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    void replaceList(int year, DayList list) {
        database.sql("delete from whistle.calendar_list where year = ?")
                .param(year)
                .update();
        database.sql("insert into whistle.calendar_list (year, source, changed_at, changed_by) values (?, ?, ?, ?)")
                .params(year, list.source(), now(), who())
                .update();
        list.days().forEach(day -> database.sql(
                        "insert into whistle.calendar_day (year, day, kind, name) values (?, ?, ?, ?)")
                .params(year, day.date(), day.kind().name(), day.name())
                .update());
    }

    /** A list without days is no list. */
    void replaceLocal(String unit, int year, DayList list) {
        database.sql("delete from whistle.local_list where unit = ? and year = ?")
                .params(unit, year)
                .update();
        if (!list.days().isEmpty()) {
            database.sql("insert into whistle.local_list (unit, year, source, changed_at, changed_by)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(unit, year, list.source(), now(), who())
                    .update();
        }
        list.days().forEach(day -> database.sql(
                        "insert into whistle.local_day (unit, year, day, kind, name) values (?, ?, ?, ?, ?)")
                .params(unit, year, day.date(), day.kind().name(), day.name())
                .update());
    }

    void replaceHours(String unit, LocalDate from, Shifts hours) {
        database.sql("delete from whistle.working_hours where unit = ? and effective_from = ?")
                .params(unit, from)
                .update();
        hours.list().forEach(shift -> database.sql("insert into whistle.working_hours"
                        + " (unit, effective_from, opens, closes, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(unit, from, shift.from(), shift.to(), now(), who())
                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String who() {
        return actor.signedInOr(Actor.SYSTEM);
    }
}
