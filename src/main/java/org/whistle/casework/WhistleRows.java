package org.whistle.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.casework.WhistleCall.Role;
import org.whistle.casework.WhistleCall.State;
import org.whistle.catalogue.WhistleKind;
import org.whistle.problem.Refusal;

/**
 * The tables {@code whistle_order} and {@code whistle_call}; the order in force is the latest one
 * that the community asked for; what a lead adds to it is called below it.
 */
@Repository
class WhistleRows {

    private static final String IN_FORCE =
            "(select max(id) from whistle.whistle_order where tracking_number = :number and asked_by is null)";

    private final JdbcClient database;

    WhistleRows(JdbcClient database) {
        this.database = database;
    }

    /** @throws Refusal when the order has been decided on */
    void issue(long order, WhistleOrder issued, Instant at) {
        int called = database.sql(
                        """
                        with issued as (
                          update whistle.whistle_order set kind = :kind, joint = :joint, issued_at = :at
                          where id = :order and issued_at is null and refused_at is null returning id)
                        insert into whistle.whistle_call (order_id, department, role, state)
                        select id, called.department,
                               case called.place when 1 then 'LEAD' else 'SUPPORTING' end, 'CALLED'
                        from issued, unnest(:departments::text[]) with ordinality as called (department, place)
                        """)
                .param("order", order)
                .param("kind", issued.kind().name())
                .param("joint", issued.joint())
                .param("at", Timestamp.from(at))
                .param("departments", departments(issued))
                .update();
        if (called == 0) {
            throw Refusal.conflict("overtaken");
        }
    }

    /** Who was released or rerouted in this round is called anew, and has no further return. */
    void callFurther(String trackingNumber, long order, WhistleKind kind, List<String> departments, Instant at) {
        int called = database.sql(
                        """
                        with issued as (
                          update whistle.whistle_order set kind = :kind, joint = false, issued_at = :at
                          where id = :order and issued_at is null and refused_at is null returning id)
                        insert into whistle.whistle_call (order_id, department, role, state, called_by)
                        select %s, called.department, 'SUPPORTING', 'CALLED', issued.id
                        from issued, unnest(:departments::text[]) as called (department)
                        on conflict (order_id, department) do update
                        set role = excluded.role, state = excluded.state, called_by = excluded.called_by,
                            reported_in_at = null, reported_in_by = null, place = null, contact = null,
                            received = false, bound = false, passed_to = null
                        """
                                .formatted(IN_FORCE))
                .param("number", trackingNumber)
                .param("order", order)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("departments", departments.toArray(String[]::new))
                .update();
        if (called == 0) {
            throw Refusal.conflict("overtaken");
        }
    }

    private static String[] departments(WhistleOrder order) {
        return Stream.concat(Stream.of(order.lead()), order.supporting().stream())
                .toArray(String[]::new);
    }

    /** @return the calls of the order in force, the lead's first */
    List<WhistleCall> calls(String trackingNumber) {
        return database.sql(
                        """
                        select department, role, state, reported_in_at, has_returned, number
                        from whistle.whistle_call where order_id = %s order by role, department
                        """
                                .formatted(IN_FORCE))
                .param("number", trackingNumber)
                .query(WhistleRows::call)
                .list();
    }

    private static WhistleCall call(ResultSet row, int number) throws SQLException {
        return new WhistleCall(
                row.getString("department"),
                Role.valueOf(row.getString("role")),
                State.valueOf(row.getString("state")),
                instant(row, "reported_in_at"),
                row.getBoolean("has_returned"),
                row.getString("number"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
