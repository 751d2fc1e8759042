package org.whistle.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code import_run}. */
@Repository
class ImportRows {

    private final JdbcClient database;

    ImportRows(JdbcClient database) {
        this.database = database;
    }

    long insert(String source, String file, String actor, Instant at) {
        return database.sql(
                        """
                        insert into whistle.import_run (source, file, actor, state, received_at)
                        values (?, ?, ?, 'RUNNING', ?) returning id
                        """)
                .params(source, file, actor, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** What rows of a file held is not kept for longer than somebody mends them; that they were refused, and why, is. */
    void forgetCells(Instant receivedBefore) {
        database.sql(
                        """
                        update whistle.import_refusal refused set arguments = '["…"]'
                        from whistle.import_run run
                        where run.id = refused.run and run.received_at < ? and refused.code = 'no-item-for'
                          and refused.arguments::text <> '["…"]'
                        """)
                .param(Timestamp.from(receivedBefore))
                .update();
    }

    void begin(long id, Instant at) {
        database.sql("update whistle.import_run set state = 'RUNNING', started_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void count(long id, Tally tally) {
        database.sql(
                        """
                        update whistle.import_run
                        set state = 'RUNNING', rows = ?, accepted = ?, known = ?, refused_count = ? where id = ?
                        """)
                .params(tally.rows(), tally.accepted(), tally.known(), tally.refused(), id)
                .update();
    }

    void finish(long id, ImportState state, Instant at) {
        database.sql("update whistle.import_run set state = ?, finished_at = ? where id = ?")
                .params(state.name(), Timestamp.from(at), id)
                .update();
    }

    /**
     * Whatever still runs according to the table was left behind by an application that is gone. If it was another
     * one that lives, its import says so again with its next count.
     */
    void interruptLeftovers() {
        database.sql("update whistle.import_run set state = 'INTERRUPTED' where state = 'RUNNING'")
                .update();
    }

    Optional<ImportRun> find(long id) {
        return database.sql("select * from whistle.import_run where id = ?")
                .param(id)
                .query(ImportRows::run)
                .optional();
    }

    List<ImportRun> latest(int most) {
        return database.sql("select * from whistle.import_run order by id desc limit ?")
                .param(most)
                .query(ImportRows::run)
                .list();
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                ImportState.valueOf(row.getString("state")),
                row.getString("source"),
                row.getString("file"),
                row.getString("actor"),
                row.getInt("rows"),
                row.getInt("accepted"),
                row.getInt("known"),
                row.getInt("refused_count"),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
