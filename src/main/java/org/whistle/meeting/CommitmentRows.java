package org.whistle.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.meeting.Commitment.State;

/** The table {@code commitment}; it is settled once. */
@Repository
class CommitmentRows {

    private final JdbcClient database;

    CommitmentRows(JdbcClient database) {
        this.database = database;
    }

    /** @return its id */
    long add(JointMeeting meeting, Party promisor, Promise promise) {
        return database.sql(
                        """
                        insert into whistle.commitment (tracking_number, meeting, promisor_kind, promisor_department,
                          promisor_name, ordered, what, by_when, cost_bearer,
                          state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN') returning id
                        """)
                .params(
                        meeting.trackingNumber(),
                        meeting.id(),
                        promisor.kind().name(),
                        promisor.department(),
                        promisor.name(),
                        promise.byDistrict(),
                        promise.what(),
                        promise.byWhen(),
                        promise.costBearer().name())
                .query(Long.class)
                .single();
    }

    List<Commitment> of(String trackingNumber) {
        return database.sql("select * from whistle.commitment where tracking_number = ? order by id")
                .param(trackingNumber)
                .query(CommitmentRows::commitment)
                .list();
    }

    Optional<Commitment> find(long id) {
        return database.sql("select * from whistle.commitment where id = ?")
                .param(id)
                .query(CommitmentRows::commitment)
                .optional();
    }

    /** @return how many were still open: one, or none */
    int settle(long id, State state, String evidence, String by, Instant at) {
        return database.sql(
                        """
                        update whistle.commitment set state = ?, evidence = ?, settled_by = ?, settled_at = ?
                        where id = ? and state = 'OPEN'
                        """)
                .params(state.name(), evidence, by, Timestamp.from(at), id)
                .update();
    }

    /** @return those that were still open */
    List<Long> lapse(String trackingNumber, Instant at) {
        return database.sql(
                        """
                        update whistle.commitment set state = 'LAPSED', settled_at = ?
                        where tracking_number = ? and state = 'OPEN' returning id
                        """)
                .params(Timestamp.from(at), trackingNumber)
                .query(Long.class)
                .list();
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        Timestamp settledAt = row.getTimestamp("settled_at");
        return new Commitment(
                row.getLong("id"),
                row.getString("tracking_number"),
                row.getLong("meeting"),
                new Party(
                        PartyKind.valueOf(row.getString("promisor_kind")),
                        row.getString("promisor_department"),
                        row.getString("promisor_name")),
                row.getBoolean("ordered"),
                row.getString("what"),
                row.getObject("by_when", LocalDate.class),
                CostBearer.valueOf(row.getString("cost_bearer")),
                State.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getString("settled_by"),
                settledAt == null ? null : settledAt.toInstant());
    }
}
