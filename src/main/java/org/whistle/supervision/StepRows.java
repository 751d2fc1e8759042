package org.whistle.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of steps: what runs now, and the figures of what is over. */
@Repository
class StepRows {

    private final JdbcClient database;

    StepRows(JdbcClient database) {
        this.database = database;
    }

    /** A process instance that runs. */
    record Running(String caseKey, String process, int version) {}

    /** What a step that is over counts as. */
    record Passed(
            String district, Running of, String activity, LocalDate month, int stayClass, int limited, int late) {}

    void started(String instance, Running running) {
        database.sql(
                        """
                        insert into whistle.step_instance (id, case_key, process, version) values (?, ?, ?, ?)
                        on conflict (id) do update set process = excluded.process, version = excluded.version
                        """)
                .params(instance, running.caseKey(), running.process(), running.version())
                .update();
    }

    void ended(String instance) {
        database.sql("delete from whistle.step_instance where id = ?")
                .param(instance)
                .update();
    }

    Optional<Running> running(String instance) {
        return database.sql("select case_key, process, version from whistle.step_instance where id = ?")
                .param(instance)
                .query((row, number) ->
                        new Running(row.getString("case_key"), row.getString("process"), row.getInt("version")))
                .optional();
    }

    void began(String instance, String step, String activity, Instant at) {
        database.sql(
                        """
                        insert into whistle.step_open (instance, id, activity, began_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(instance, step, activity, Timestamp.from(at))
                .update();
    }

    /** @return when it began; empty where that is not known */
    Optional<Instant> over(String instance, String step) {
        return database.sql("delete from whistle.step_open where instance = ? and id = ? returning began_at")
                .params(instance, step)
                .query((row, number) -> row.getTimestamp("began_at").toInstant())
                .optional();
    }

    void count(Passed passed) {
        database.sql(
                        """
                        insert into whistle.step_figure as f
                          (district, process, version, activity, month, class, steps, limited, late)
                        values (?, ?, ?, ?, ?, ?, 1, ?, ?)
                        on conflict (process, version, district, activity, month, class) do update
                          set steps = f.steps + 1, limited = f.limited + excluded.limited, late = f.late + excluded.late
                        """)
                .params(
                        passed.district(),
                        passed.of().process(),
                        passed.of().version(),
                        passed.activity(),
                        passed.month(),
                        passed.stayClass(),
                        passed.limited(),
                        passed.late())
                .update();
    }

    /** @return by their activities */
    Map<String, Stays> stays(String process, int version, List<String> districts, LocalDate since) {
        Map<String, Stays> stays = new HashMap<>();
        database.sql(
                        """
                        select activity, class, sum(steps) as steps, sum(limited) as limited, sum(late) as late
                        from whistle.step_figure
                        where process = ? and version = ? and district = any(?) and month >= ?
                        group by activity, class
                        """)
                .params(process, version, districts.toArray(String[]::new), since)
                .query(row -> {
                    stays.computeIfAbsent(row.getString("activity"), activity -> new Stays())
                            .add(
                                    row.getInt("class"),
                                    row.getLong("steps"),
                                    row.getLong("limited"),
                                    row.getLong("late"));
                });
        return stays;
    }

    /** @return up to which transaction all is counted; empty while another application counts */
    Optional<Long> tryCounting() {
        return database.sql("select next_xid from whistle.step_progress where id = 1 for update skip locked")
                .query(Long.class)
                .optional();
    }

    void keep(long next) {
        database.sql("update whistle.step_progress set next_xid = ? where id = 1")
                .param(next)
                .update();
    }

    /** What was begun before the database was put back: nobody knows how it went on. */
    void forgetOpen() {
        database.sql("delete from whistle.step_instance").update();
    }
}
