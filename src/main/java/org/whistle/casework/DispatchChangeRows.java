package org.whistle.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.casework.DispatchChange.Behind;
import org.whistle.casework.DispatchChange.Decided;
import org.whistle.casework.DispatchChange.State;
import org.whistle.casework.WhistleCall.Role;

/** The tables {@code dispatch_change} and {@code dispatch_change_case}. */
@Repository
class DispatchChangeRows {

    private final JdbcClient database;
    private final InstantSource now;

    DispatchChangeRows(JdbcClient database, InstantSource now) {
        this.database = database;
        this.now = now;
    }

    /** Adds the case to the open proposal of the change, or makes one; the return stands on record already. */
    void file(String trackingNumber, String department, String heir, Role role) {
        Timestamp at = Timestamp.from(now.instant());
        // an update that changes nothing, so that two cases at once find the same row
        long change = database.sql(
                        """
                        insert into whistle.dispatch_change
                          (item, from_department, to_department, role, proposed_at)
                        select item, :department, :heir, :role, :at
                        from whistle.resident_request where tracking_number = :number
                        on conflict (item, from_department, coalesce(to_department, ''), role) where state = 'OPEN'
                        do update set proposed_at = whistle.dispatch_change.proposed_at
                        returning id
                        """)
                .param("number", trackingNumber)
                .param("department", department)
                .param("heir", heir, Types.VARCHAR)
                .param("role", role.name())
                .param("at", at)
                .query(Long.class)
                .single();
        database.sql(
                        """
                        insert into whistle.dispatch_change_case
                          (change_id, return_id, tracking_number, reason, decided, as_proposed, at)
                        select :change, r.id, :number, r.reason,
                               coalesce((select u.adjudicator from whistle.ownership_ruling u
                                         where u.return_id = r.id order by u.id desc limit 1), r.answer),
                               case r.role when 'LEAD' then o.proposed_lead = r.department
                                           else r.department = any(o.proposed_supporting) end, :at
                        from whistle.call_return r join whistle.whistle_order o on o.id = r.order_id
                        where r.department = :department and r.order_id = %s
                        on conflict do nothing
                        """
                                .formatted(OrderCallRows.IN_FORCE))
                .param("change", change)
                .param("number", trackingNumber)
                .param("department", department)
                .param("at", at)
                .update();
    }

    /** @return the latest proposals with their cases, the newest first */
    List<DispatchChange> latest(State state, int most) {
        List<DispatchChange> changes = database.sql(
                        """
                        select * from whistle.dispatch_change
                        where :state::text is null or state = :state order by id desc limit :most
                        """)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("most", most)
                .query(DispatchChangeRows::change)
                .list();
        return withCases(changes);
    }

    Optional<DispatchChange> find(long id) {
        List<DispatchChange> found = database.sql("select * from whistle.dispatch_change where id = ?")
                .param(id)
                .query(DispatchChangeRows::change)
                .list();
        return withCases(found).stream().findFirst();
    }

    private List<DispatchChange> withCases(Collection<DispatchChange> changes) {
        Map<Long, List<Behind>> cases = new HashMap<>();
        database.sql(
                        """
                        select change_id, tracking_number, reason, decided, as_proposed, at
                        from whistle.dispatch_change_case where change_id = any(?) order by at desc, return_id desc
                        """)
                .param(changes.stream().map(DispatchChange::id).toArray(Long[]::new))
                .query(row -> {
                    cases.computeIfAbsent(row.getLong("change_id"), change -> new ArrayList<>())
                            .add(behind(row));
                });
        return changes.stream()
                .map(change -> change.with(cases.getOrDefault(change.id(), List.of())))
                .toList();
    }

    /** @return whether it was still open */
    boolean decide(long id, State state, String note, String by, Instant at) {
        return database.sql(
                                """
                                update whistle.dispatch_change
                                set state = ?, note = ?, decided_by = ?, decided_at = ? where id = ? and state = 'OPEN'
                                """)
                        .params(state.name(), note, by, Timestamp.from(at), id)
                        .update()
                > 0;
    }

    private static DispatchChange change(ResultSet row, int number) throws SQLException {
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new DispatchChange(
                row.getLong("id"),
                row.getString("item"),
                row.getString("from_department"),
                row.getString("to_department"),
                Role.valueOf(row.getString("role")),
                State.valueOf(row.getString("state")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("note"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                List.of());
    }

    private static Behind behind(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Behind(
                row.getString("tracking_number"),
                reason == null ? null : ReturnReason.valueOf(reason),
                Decided.valueOf(row.getString("decided")),
                row.getBoolean("as_proposed"),
                row.getTimestamp("at").toInstant());
    }
}
