package org.whistle.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code evaluation}: the answers of each round, and the one among them that counts. */
@Repository
class EvaluationRows {

    private final JdbcClient database;

    EvaluationRows(JdbcClient database) {
        this.database = database;
    }

    record Row(String trackingNumber, int round, GivenBy by, Said said, boolean counts, Instant at) {}

    void insert(Row row) {
        Said said = row.said();
        database.sql(
                        """
                        insert into whistle.evaluation
                          (tracking_number, round, given_by, solved, satisfaction, reason, comment, counts, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.trackingNumber(),
                        row.round(),
                        row.by().name(),
                        said.solved().name(),
                        name(said.satisfaction()),
                        name(said.reason()),
                        said.comment(),
                        row.counts(),
                        Timestamp.from(row.at()))
                .update();
    }

    /** @return all answers and silences of the rounds, in the order in which they came */
    List<GivenAnswer> of(String trackingNumber) {
        return database.sql(
                        """
                        select round, given_by, solved, satisfaction, reason, comment, counts, given_at
                        from whistle.evaluation where tracking_number = ? order by given_at, round, given_by
                        """)
                .param(trackingNumber)
                .query(EvaluationRows::given)
                .list();
    }

    void awaitCall(String trackingNumber, int round) {
        database.sql(
                        """
                        update whistle.evaluation set call_awaited = true
                        where tracking_number = ? and round = ? and given_by = 'RESIDENT'
                        """)
                .params(trackingNumber, round)
                .update();
    }

    boolean isCallAwaited(String trackingNumber) {
        return database.sql("select exists (select from whistle.evaluation where tracking_number = ? and call_awaited)")
                .param(trackingNumber)
                .query(Boolean.class)
                .single();
    }

    /** @return the answer that a call was awaited about until now; of two who ask, one gets it */
    Optional<OwnAnswer> endCall(String trackingNumber) {
        return database.sql(
                        """
                        update whistle.evaluation set call_awaited = false
                        where tracking_number = ? and call_awaited returning round, solved, satisfaction
                        """)
                .param(trackingNumber)
                .query(EvaluationRows::own)
                .optional();
    }

    void setOwnAside(String trackingNumber, int round) {
        database.sql(
                        """
                        update whistle.evaluation set counts = false
                        where tracking_number = ? and round = ? and given_by = 'RESIDENT'
                        """)
                .params(trackingNumber, round)
                .update();
    }

    private static OwnAnswer own(ResultSet row, int number) throws SQLException {
        return new OwnAnswer(
                row.getInt("round"),
                Solved.valueOf(row.getString("solved")),
                Satisfaction.valueOf(row.getString("satisfaction")));
    }

    private static GivenAnswer given(ResultSet row, int number) throws SQLException {
        String satisfaction = row.getString("satisfaction");
        String reason = row.getString("reason");
        return new GivenAnswer(
                row.getInt("round"),
                GivenBy.valueOf(row.getString("given_by")),
                new Said(
                        Solved.valueOf(row.getString("solved")),
                        satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                        reason == null ? null : EvaluationReason.valueOf(reason),
                        row.getString("comment")),
                row.getBoolean("counts"),
                row.getTimestamp("given_at").toInstant());
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
