package org.whistle.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.request.Status;

/** The table {@code supervised_case}. Of a case that has ended nothing is supervised any more. */
@Repository
class SupervisedRows {

    private static final String OPEN =
            """
            select s.id, tracking_number, r.item, r.community, r.stage, r.deadline, s.reason, s.begun_by, s.begun_at
            from whistle.supervised_case s join whistle.resident_request r using (tracking_number)
            where s.ended_at is null and r.status = 'OPEN'
            """;

    private final JdbcClient database;

    SupervisedRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * How a case stands, held until the transaction is over: who closes it or takes it up in the same moment waits.
     *
     * @param promised null where nothing is promised
     */
    record Held(Status status, Instant promised) {}

    Held hold(String number) {
        return database.sql(
                        """
                        select status, deadline from whistle.resident_request
                        where tracking_number = ? for no key update
                        """)
                .param(number)
                .query((row, at) -> new Held(Status.valueOf(row.getString("status")), instant(row, "deadline")))
                .single();
    }

    /** @return whether it was not supervised already */
    boolean begin(String number, String reason, String by, Instant at) {
        return database.sql(
                                """
                                insert into whistle.supervised_case (tracking_number, reason, begun_by, begun_at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(number, reason, by, Timestamp.from(at))
                        .update()
                > 0;
    }

    /** @return whether it was supervised */
    boolean end(String number, String reason, String by, Instant at) {
        return database.sql(
                                """
                                update whistle.supervised_case set end_reason = ?, ended_by = ?, ended_at = ?
                                where tracking_number = ? and ended_at is null
                                """)
                        .params(reason, by, Timestamp.from(at), number)
                        .update()
                > 0;
    }

    /** Whether this is what the account did last with the case: it pressed twice. */
    boolean wasEnded(String number, String reason, String by) {
        return database.sql(
                        """
                        select ended_by = ? and end_reason = ? from whistle.supervised_case
                        where tracking_number = ? order by id desc limit 1
                        """)
                .params(by, reason, number)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<SupervisedCase> find(String number) {
        return database.sql(OPEN + " and tracking_number = ?")
                .param(number)
                .query(SupervisedRows::supervised)
                .optional();
    }

    List<String> among(Collection<String> numbers) {
        return database.sql(
                        """
                        select tracking_number
                        from whistle.supervised_case s join whistle.resident_request r using (tracking_number)
                        where s.ended_at is null and r.status = 'OPEN' and tracking_number = any(?)
                        """)
                .params(List.of((Object) numbers.toArray(String[]::new)))
                .query(String.class)
                .list();
    }

    /** @param before the id of the last one of the page before */
    List<SupervisedCase> page(Reach reach, long before, int size) {
        return database.sql(OPEN + " and s.id < ? and (? or r.community = any(?)) order by s.id desc limit ?")
                .params(before, reach.everything(), reach.array(), size)
                .query(SupervisedRows::supervised)
                .list();
    }

    private static SupervisedCase supervised(ResultSet row, int number) throws SQLException {
        return new SupervisedCase(
                row.getLong("id"),
                row.getString("tracking_number"),
                row.getString("item"),
                row.getString("community"),
                row.getString("stage"),
                instant(row, "deadline"),
                row.getString("reason"),
                row.getString("begun_by"),
                row.getTimestamp("begun_at").toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
