package org.whistle.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;

/** The calls of the order in force, as the rules of returns see them. */
@Repository
class OrderCallRows {

    /** The order that the calls of the latest round stand below. */
    static final String IN_FORCE =
            """
            (select id from whistle.whistle_order where tracking_number = :number and issued_at is not null
             order by round desc, id limit 1)""";

    private final JdbcClient database;

    OrderCallRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * The usual deed, in one statement: a department that waits for nothing but its own report-in.
     *
     * @return whether its call waited for it
     */
    boolean reportIn(String trackingNumber, String department, ReportIn reported, String by, Instant at) {
        return database.sql(
                                """
                        update whistle.whistle_call
                        set state = 'REPORTED_IN', reported_in_at = :at, reported_in_by = :by, place = :place,
                            contact = :contact
                        where department = :department and state = 'CALLED' and order_id =
                        """
                                        + IN_FORCE)
                        .param("number", trackingNumber)
                        .param("department", department)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("place", reported.place(), java.sql.Types.VARCHAR)
                        .param("contact", reported.contact(), java.sql.Types.VARCHAR)
                        .update()
                > 0;
    }

    /** Nobody else changes them before this transaction has ended. */
    OrderCalls lock(String trackingNumber) {
        // the order first: a heir that somebody else calls meanwhile is a row that a waiting query would not see
        database.sql("select id from whistle.whistle_order where id = " + IN_FORCE + " for update")
                .param("number", trackingNumber)
                .query(Long.class)
                .list();
        List<OrderCall> calls = database.sql("select * from whistle.whistle_call where order_id = " + IN_FORCE
                        + " order by department for update")
                .param("number", trackingNumber)
                .query(OrderCallRows::call)
                .list();
        return new OrderCalls(calls, disputes(trackingNumber));
    }

    /** Of a return that was passed up, who has the last word. */
    private List<Dispute> disputes(String trackingNumber) {
        return database.sql(
                        """
                        select distinct on (r.department) r.department, u.adjudicator, u.ruling is null as open
                        from whistle.call_return r join whistle.ownership_ruling u on u.return_id = r.id
                        where r.order_id = %s order by r.department, u.id desc
                        """
                                .formatted(IN_FORCE))
                .param("number", trackingNumber)
                .query((row, number) -> new Dispute(
                        row.getString("department"),
                        Adjudicator.valueOf(row.getString("adjudicator")),
                        row.getBoolean("open")))
                .list();
    }

    /** Stores the calls that a deed has changed. */
    void store(String trackingNumber, OrderCalls before, OrderCalls after) {
        after.calls().stream().filter(call -> !before.calls().contains(call)).forEach(call -> database.sql(
                        """
                        insert into whistle.whistle_call
                          (order_id, department, role, state, has_returned, received, bound, passed_to)
                        values (%s, :department, :role, :state, :returned, :received, :bound, :passedTo)
                        on conflict (order_id, department) do update
                        set role = excluded.role, state = excluded.state, has_returned = excluded.has_returned,
                            received = excluded.received, bound = excluded.bound, passed_to = excluded.passed_to
                        """
                                .formatted(IN_FORCE))
                .param("number", trackingNumber)
                .param("department", call.department())
                .param("role", call.role().name())
                .param("state", call.state().name())
                .param("returned", call.hasReturned())
                .param("received", call.received())
                .param("bound", call.bound())
                .param("passedTo", call.passedTo(), java.sql.Types.VARCHAR)
                .update());
    }

    /** @return who has reported in so far, the earliest first */
    List<ReportInReceipt> receipts(String trackingNumber) {
        return database.sql(
                        """
                        select department, reported_in_by, reported_in_at, place, contact
                        from whistle.whistle_call where reported_in_by is not null and order_id = %s
                        order by reported_in_at
                        """
                                .formatted(IN_FORCE))
                .param("number", trackingNumber)
                .query((row, number) -> new ReportInReceipt(
                        row.getString("department"),
                        row.getString("reported_in_by"),
                        row.getTimestamp("reported_in_at").toInstant(),
                        row.getString("place"),
                        row.getString("contact")))
                .list();
    }

    private static OrderCall call(ResultSet row, int number) throws SQLException {
        return new OrderCall(
                row.getString("department"),
                Role.valueOf(row.getString("role")),
                State.valueOf(row.getString("state")),
                row.getBoolean("has_returned"),
                row.getBoolean("received"),
                row.getBoolean("bound"),
                row.getString("passed_to"));
    }
}
