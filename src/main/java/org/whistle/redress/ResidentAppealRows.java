package org.whistle.redress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code resident_appeal}. */
@Repository
class ResidentAppealRows {

    private final JdbcClient database;

    ResidentAppealRows(JdbcClient database) {
        this.database = database;
    }

    /** @return empty where the round had its appeal before: of two at once the second one waits, and finds it */
    Optional<Long> add(String trackingNumber, int round, NewResidentAppeal wanted, Instant at, Instant dueAt) {
        return database.sql(
                        """
                        insert into whistle.resident_appeal
                          (tracking_number, asks, round, reason, words, state, filed_at, due_at)
                        values (?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict do nothing returning id
                        """)
                .params(
                        trackingNumber,
                        wanted.kind().name(),
                        round,
                        wanted.reason().name(),
                        wanted.words(),
                        Timestamp.from(at),
                        Timestamp.from(dueAt))
                .query(Long.class)
                .optional();
    }

    void show(long id, long picture) {
        database.sql("update whistle.resident_appeal set picture = ? where id = ?")
                .params(picture, id)
                .update();
    }

    Optional<ResidentAppeal> find(long id) {
        return database.sql("select * from whistle.resident_appeal where id = ?")
                .param(id)
                .query(ResidentAppealRows::appeal)
                .optional();
    }

    /** @return oldest first */
    List<ResidentAppeal> of(String trackingNumber) {
        return database.sql("select * from whistle.resident_appeal where tracking_number = ? order by id")
                .param(trackingNumber)
                .query(ResidentAppealRows::appeal)
                .list();
    }

    /** @return whether it was open; else somebody else was first */
    boolean decide(long id, ResidentAppealState state, String by, Instant at, String answer) {
        return database.sql(
                                """
                                update whistle.resident_appeal
                                set state = ?, decided_by = ?, decided_at = ?, answer = ? where id = ? and state = 'OPEN'
                                """)
                        .params(state.name(), by, Timestamp.from(at), answer, id)
                        .update()
                > 0;
    }

    /** @return those that were open */
    List<Long> lapse(String trackingNumber) {
        return database.sql(
                        """
                        update whistle.resident_appeal set state = 'LAPSED'
                        where tracking_number = ? and state = 'OPEN' returning id
                        """)
                .param(trackingNumber)
                .query(Long.class)
                .list();
    }

    private static ResidentAppeal appeal(ResultSet row, int number) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new ResidentAppeal(
                row.getLong("id"),
                row.getString("tracking_number"),
                ResidentAppealKind.valueOf(row.getString("asks")),
                row.getInt("round"),
                ResidentAppealReason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getObject("picture", Long.class),
                ResidentAppealState.valueOf(row.getString("state")),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("answer"));
    }
}
