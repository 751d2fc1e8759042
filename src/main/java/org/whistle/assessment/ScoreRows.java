package org.whistle.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code case_score}: of each round, scorer and subject the latest; the case file has them all. */
@Repository
class ScoreRows {

    private final JdbcClient database;

    ScoreRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps a score. Who scores the same at the same time waits until this transaction is over, so that the case file
     * has both in the order in which they count.
     */
    void keep(Score score, int stars, String comment, String by, Instant at) {
        database.sql(
                        """
                        insert into whistle.case_score
                          (tracking_number, round, scorer, about, stars, comment, scored_by, scored_at)
                        values (:number, :round, :scorer, :about, :stars, :comment, :by, :at)
                        on conflict (tracking_number, round, scorer, about) do update
                        set stars = excluded.stars, comment = excluded.comment, scored_by = excluded.scored_by,
                            scored_at = excluded.scored_at
                        """)
                .param("number", score.trackingNumber())
                .param("round", score.round())
                .param("scorer", score.scorer())
                .param("about", score.about())
                .param("stars", stars)
                .param("comment", comment, Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return the case with all calls of all rounds */
    Optional<ScoredCase> find(String trackingNumber) {
        List<ScoredCase.Call> calls = database.sql(ReportedCalls.CALLED
                        + " select round, department, reported_in_at, result_at from called"
                        + " where tracking_number = :number order by round, department")
                .param("number", trackingNumber)
                .query(ScoreRows::call)
                .list();
        return database.sql(
                        """
                        select r.community, u.parent as street, r.redo_count, r.ended_at, r.merged_into
                        from whistle.resident_request r join whistle.unit u on u.code = r.community
                        where r.tracking_number = :number
                        """)
                .param("number", trackingNumber)
                .query((row, number) -> new ScoredCase(
                        trackingNumber,
                        row.getString("community"),
                        row.getString("street"),
                        row.getInt("redo_count"),
                        instant(row, "ended_at"),
                        row.getString("merged_into"),
                        calls))
                .optional();
    }

    private static ScoredCase.Call call(ResultSet row, int number) throws SQLException {
        return new ScoredCase.Call(
                row.getInt("round"),
                row.getString("department"),
                instant(row, "reported_in_at"),
                instant(row, "result_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
