package org.whistle.servicelevel.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole calendar; it is small. */
@Repository
class CalendarRows {

    private final JdbcClient database;

    CalendarRows(JdbcClient database) {
        this.database = database;
    }

    long version() {
        return database.sql("select version from whistle.calendar_version")
                .query(Long.class)
                .single();
    }

    /** Takes the next version; whoever else wants one waits until the transaction is over. */
    void nextVersion() {
        database.sql("update whistle.calendar_version set version = version + 1")
                .update();
    }

    CalendarBook read() {
        // the version first: what is changed while we read has a later one, and is read again
        long version = version();
        return new CalendarBook(version, lists(), local(), hours());
    }

    private SortedMap<Integer, DayList> lists() {
        SortedMap<Integer, DayList> lists = new TreeMap<>();
        database.sql("select year, source from whistle.calendar_list").query(row -> {
            lists.put(row.getInt("year"), new DayList(row.getString("source"), List.of()));
        });
        database.sql("select year, day, kind, name from whistle.calendar_day order by day")
                .query(row -> {
                    add(lists, row);
                });
        return lists;
    }

    private Map<String, SortedMap<Integer, DayList>> local() {
        Map<String, SortedMap<Integer, DayList>> local = new HashMap<>();
        database.sql("select unit, year, source from whistle.local_list").query(row -> {
            local.computeIfAbsent(row.getString("unit"), unit -> new TreeMap<>())
                    .put(row.getInt("year"), new DayList(row.getString("source"), List.of()));
        });
        database.sql("select unit, year, day, kind, name from whistle.local_day order by day")
                .query(row -> {
                    add(local.getOrDefault(row.getString("unit"), new TreeMap<>()), row);
                });
        return local;
    }

    private static void add(Map<Integer, DayList> lists, ResultSet row) throws SQLException {
        ListedDay day = new ListedDay(
                row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")), row.getString("name"));
        lists.computeIfPresent(row.getInt("year"), (year, list) -> list.with(day));
    }

    private Map<String, NavigableMap<LocalDate, Shifts>> hours() {
        Map<String, NavigableMap<LocalDate, List<Shift>>> read = new HashMap<>();
        database.sql("select unit, effective_from, opens, closes from whistle.working_hours order by opens")
                .query(row -> {
                    read.computeIfAbsent(row.getString("unit"), unit -> new TreeMap<>())
                            .computeIfAbsent(row.getObject("effective_from", LocalDate.class), day -> new ArrayList<>())
                            .add(new Shift(
                                    row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
                });
        Map<String, NavigableMap<LocalDate, Shifts>> hours = new HashMap<>();
        read.forEach((unit, spans) -> {
            NavigableMap<LocalDate, Shifts> own = new TreeMap<>();
            spans.forEach((day, shifts) -> own.put(day, Shifts.of(shifts)));
            hours.put(unit, own);
        });
        return hours;
    }
}
