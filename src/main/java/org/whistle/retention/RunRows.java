package org.whistle.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code retention_run}. */
@Repository
class RunRows {

    private final JdbcClient database;
    private final ObjectMapper json;

    RunRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(RetentionReport report, String by) {
        database.sql(
                        """
                        insert into whistle.retention_run (dry_run, started_by, started_at, finished_at, report)
                        values (?, ?, ?, ?, ?::json)
                        """)
                .params(
                        report.dryRun(),
                        by,
                        Timestamp.from(report.startedAt()),
                        Timestamp.from(report.finishedAt()),
                        text(report))
                .update();
    }

    List<RetentionRun> latest(int most) {
        return database.sql(
                        """
                        select id, dry_run, started_by, started_at, finished_at, report,
                               (select coalesce(sum((line ->> 'removed')::bigint), 0)
                                from json_array_elements(report::json -> 'lines') line) as removed
                        from whistle.retention_run order by id desc limit ?
                        """)
                .param(most)
                .query((row, number) -> new RetentionRun(
                        row.getLong("id"),
                        row.getBoolean("dry_run"),
                        row.getString("started_by"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("finished_at").toInstant(),
                        row.getLong("removed"),
                        row.getString("report")))
                .list();
    }

    private String text(RetentionReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("No JSON for the report", impossible);
        }
    }
}
