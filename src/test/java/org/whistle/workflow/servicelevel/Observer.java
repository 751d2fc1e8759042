package org.whistle.workflow.servicelevel;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.workflow.histories.CaseFileRules;

/** Reads all that is to be compared, of many requests at once. */
@TestComponent
class Observer {

    private final JdbcClient database;

    Observer(JdbcClient database) {
        this.database = database;
    }

    Map<String, ObservedCase> observe(Collection<String> trackingNumbers) {
        String[] numbers = trackingNumbers.toArray(String[]::new);
        Map<String, ObservedCase> observed = new LinkedHashMap<>();
        database.sql(
                        "select tracking_number, status, deadline from whistle.resident_request where tracking_number = any(?)")
                .param(numbers)
                .query(row -> {
                    observed.put(
                            row.getString(1),
                            new ObservedCase(row.getString(2), instant(row, 3), new ArrayList<>(), new ArrayList<>()));
                });
        readClocks(numbers, observed);
        readTasks(numbers, observed);
        return observed;
    }

    /** @return what the case files do not say of clocks, or say wrongly */
    List<String> untold(Collection<String> trackingNumbers) {
        return CaseFileRules.broken(database, trackingNumbers);
    }

    private void readClocks(String[] numbers, Map<String, ObservedCase> observed) {
        database.sql(
                        """
                        select c.tracking_number, c.kind, c.department, c.round, c.started_at, c.deadline, c.standing,
                               c.paused_until is not null and c.stopped_at is null, c.outcome, c.stopped_at,
                               coalesce(w.timers, '{}')
                        from whistle.clock c
                        left join (select i.business_key_ as number, v.text_ as clock, array_agg(j.duedate_) as timers
                                   from act_ru_execution i
                                   join act_ru_variable v on v.proc_inst_id_ = i.id_ and v.name_ = 'clock'
                                   join act_ru_job j on j.process_instance_id_ = i.id_
                                   where i.business_key_ = any(?) and i.id_ = i.proc_inst_id_
                                   group by i.business_key_, v.text_) w
                          on w.number = c.tracking_number and w.clock = c.id::text
                        where c.tracking_number = any(?)
                        """)
                .params(numbers, numbers)
                .query(row -> {
                    observed.get(row.getString(1)).clocks().add(clock(row));
                });
    }

    private static String clock(ResultSet row) throws SQLException {
        return ReferenceClock.describe(
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                instant(row, 5),
                instant(row, 6),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9),
                instant(row, 10),
                timers(row.getArray(11)));
    }

    /** One timer as the time it is due at; none and several as what they are. */
    private static Object timers(Array dues) throws SQLException {
        List<Instant> timers = Stream.of((Timestamp[]) dues.getArray())
                .map(Timestamp::toInstant)
                .toList();
        return switch (timers.size()) {
            case 0 -> null;
            case 1 -> timers.get(0);
            default -> timers.stream().map(Instant::toString).collect(Collectors.joining(" and "));
        };
    }

    private void readTasks(String[] numbers, Map<String, ObservedCase> observed) {
        database.sql(
                        """
                        select i.business_key_, t.id_, t.task_def_key_, v.text_, t.due_date_, t.assignee_
                        from act_ru_task t
                        join act_ru_execution i on i.id_ = t.proc_inst_id_
                        left join act_ru_variable v
                          on v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'department'
                        where i.business_key_ = any(?) order by t.id_::bigint
                        """)
                .param(numbers)
                .query(row -> {
                    observed.get(row.getString(1))
                            .tasks()
                            .add(new ObservedCase.Open(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    instant(row, 5),
                                    row.getString(6)));
                });
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
