package org.whistle.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.casework.WhistleCall.Role;

/** The tables {@code call_return} and {@code ownership_ruling}. */
@Repository
class ReturnRows {

    private final JdbcClient database;

    ReturnRows(JdbcClient database) {
        this.database = database;
    }

    void add(String trackingNumber, OrderCall call, Return returned, ReturnAnswer answer, String by, Instant at) {
        database.sql(
                        """
                        insert into whistle.call_return (order_id, department, role, reason, suggested, note, evidence,
                                                         answer, returned_by, returned_at)
                        values (%s, :department, :role, :reason, :suggested, :note, :evidence, :answer, :by, :at)
                        """
                                .formatted(OrderCallRows.IN_FORCE))
                .param("number", trackingNumber)
                .param("department", call.department())
                .param("role", call.role().name())
                .param("reason", returned.reason().name())
                .param("suggested", returned.suggested(), Types.VARCHAR)
                .param("note", returned.note())
                .param("evidence", returned.evidence(), Types.VARCHAR)
                .param("answer", answer.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Somebody has to rule on what the department returned. */
    void open(String trackingNumber, Dispute dispute) {
        database.sql(
                        """
                        insert into whistle.ownership_ruling (return_id, adjudicator)
                        select id, :adjudicator from whistle.call_return
                        where department = :department and order_id = %s
                        """
                                .formatted(OrderCallRows.IN_FORCE))
                .param("number", trackingNumber)
                .param("department", dispute.department())
                .param("adjudicator", dispute.adjudicator().name())
                .update();
    }

    void rule(
            String trackingNumber, String department, Ruling ruling, Ruled ruled, String note, String by, Instant at) {
        database.sql(
                        """
                        update whistle.ownership_ruling u
                        set ruling = :ruling, handled_by = :handledBy, note = :note, ruled_by = :by, ruled_at = :at
                        from whistle.call_return r
                        where r.id = u.return_id and u.ruling is null and r.department = :department
                          and r.order_id = %s
                        """
                                .formatted(OrderCallRows.IN_FORCE))
                .param("number", trackingNumber)
                .param("department", department)
                .param("ruling", ruling.name())
                .param("handledBy", ruled.department())
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return who rules, or has ruled last, on what the department returned in this round */
    Adjudicator adjudicator(String trackingNumber, String department) {
        return database.sql(
                        """
                        select u.adjudicator from whistle.ownership_ruling u
                        join whistle.call_return r on r.id = u.return_id
                        where r.department = :department and r.order_id = %s order by u.id desc limit 1
                        """
                                .formatted(OrderCallRows.IN_FORCE))
                .param("number", trackingNumber)
                .param("department", department)
                .query(String.class)
                .optional()
                .map(Adjudicator::valueOf)
                .orElse(Adjudicator.STREET);
    }

    /** @return all returns of a request with how they were answered, the earliest first */
    List<ReturnedCall> of(String trackingNumber) {
        return database.sql(
                        """
                        select o.round, r.*, u.adjudicator, u.ruling, u.handled_by, u.note as ruling_note, u.ruled_by,
                               u.ruled_at
                        from whistle.call_return r
                        join whistle.whistle_order o on o.id = r.order_id
                        left join whistle.ownership_ruling u on u.return_id = r.id
                        where o.tracking_number = ? order by r.id, u.id
                        """)
                .param(trackingNumber)
                .query(ReturnRows::returned)
                .list();
    }

    private static ReturnedCall returned(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        String adjudicator = row.getString("adjudicator");
        String ruling = row.getString("ruling");
        Timestamp ruledAt = row.getTimestamp("ruled_at");
        return new ReturnedCall(
                row.getString("department"),
                Role.valueOf(row.getString("role")),
                new Return(
                        reason == null ? null : ReturnReason.valueOf(reason),
                        row.getString("suggested"),
                        row.getString("note"),
                        row.getString("evidence"),
                        null),
                row.getTimestamp("returned_at").toInstant(),
                ReturnAnswer.valueOf(row.getString("answer")),
                adjudicator == null ? null : Adjudicator.valueOf(adjudicator),
                ruling == null ? null : Ruling.valueOf(ruling),
                row.getString("handled_by"),
                row.getString("ruling_note"),
                row.getString("ruled_by"),
                ruledAt == null ? null : ruledAt.toInstant());
    }
}
