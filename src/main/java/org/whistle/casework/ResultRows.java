package org.whistle.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code handling_result}. */
@Repository
class ResultRows {

    private final JdbcClient database;

    ResultRows(JdbcClient database) {
        this.database = database;
    }

    void add(String trackingNumber, String unit, Reply reply, String by, Instant at) {
        database.sql(
                        """
                        insert into whistle.handling_result
                          (tracking_number, attempt, unit, spoken_to, measures, scheduled_for, submitted_by,
                           submitted_at)
                        select :number, 1 + count(*), :unit, :spokenTo, :measures, :scheduledFor, :by, :at
                        from whistle.handling_result where tracking_number = :number
                        """)
                .param("number", trackingNumber)
                .param("unit", unit)
                .param("spokenTo", reply.spokenTo())
                .param("measures", reply.measures())
                .param("scheduledFor", reply.scheduledFor(), Types.DATE)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * What was verified.
     *
     * @param submittedBy the account that said it was done
     * @param failures how often it failed before
     * @param scheduledFor by when it will be done; null where it is done
     * @param called the departments that worked on it, in this round
     */
    record Verified(String unit, String submittedBy, int failures, LocalDate scheduledFor, List<String> called) {}

    /** Writes the verification to the latest attempt. All that has to be known of it comes back in one round trip. */
    Optional<Verified> verify(
            String trackingNumber, Verification verification, String note, String seen, String by, Instant at) {
        return database.sql(
                        """
                        update whistle.handling_result
                        set verification = :verification, note = :note, seen = :seen, verified_by = :by,
                            verified_at = :at
                        where tracking_number = :number
                          and attempt = (select max(attempt) from whistle.handling_result
                                         where tracking_number = :number)
                        returning unit, submitted_by, scheduled_for,
                          (select count(*) from whistle.handling_result
                           where tracking_number = :number and verification = 'FAILED') as failures,
                          array(select c.department
                                from whistle.whistle_call c join whistle.whistle_order o on o.id = c.order_id
                                where o.tracking_number = :number and c.state not in ('RELEASED', 'REROUTED')
                                  and o.round = (select max(round) from whistle.whistle_order
                                                 where tracking_number = :number)) as called
                        """)
                .param("number", trackingNumber)
                .param("verification", verification.name())
                .param("note", note, Types.VARCHAR)
                .param("seen", seen, Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(ResultRows::verified)
                .optional();
    }

    /** What would be verified now: the newest attempt. */
    Optional<Verified> newest(String trackingNumber) {
        return database.sql(
                        """
                        select unit, submitted_by, scheduled_for, 0 as failures,
                          array(select c.department
                                from whistle.whistle_call c join whistle.whistle_order o on o.id = c.order_id
                                where o.tracking_number = :number and c.state not in ('RELEASED', 'REROUTED')
                                  and o.round = (select max(round) from whistle.whistle_order
                                                 where tracking_number = :number)) as called
                        from whistle.handling_result where tracking_number = :number
                        order by attempt desc limit 1
                        """)
                .param("number", trackingNumber)
                .query(ResultRows::verified)
                .optional();
    }

    List<HandlingResult> of(String trackingNumber) {
        return database.sql("select * from whistle.handling_result where tracking_number = ? order by attempt")
                .param(trackingNumber)
                .query(ResultRows::result)
                .list();
    }

    private static Verified verified(ResultSet row, int number) throws SQLException {
        return new Verified(
                row.getString("unit"),
                row.getString("submitted_by"),
                row.getInt("failures"),
                row.getObject("scheduled_for", LocalDate.class),
                List.of((String[]) row.getArray("called").getArray()));
    }

    private static HandlingResult result(ResultSet row, int number) throws SQLException {
        String verification = row.getString("verification");
        Timestamp verifiedAt = row.getTimestamp("verified_at");
        return new HandlingResult(
                row.getInt("attempt"),
                row.getString("unit"),
                row.getString("spoken_to"),
                row.getString("measures"),
                row.getObject("scheduled_for", LocalDate.class),
                row.getString("submitted_by"),
                row.getTimestamp("submitted_at").toInstant(),
                verification == null ? null : Verification.valueOf(verification),
                row.getString("note"),
                row.getString("seen"),
                row.getString("verified_by"),
                verifiedAt == null ? null : verifiedAt.toInstant());
    }
}
