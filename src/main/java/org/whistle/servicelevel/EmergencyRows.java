package org.whistle.servicelevel;

import static org.whistle.servicelevel.ClockRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code emergency_mode}, and the requests and clocks that a mode concerns. */
@Repository
class EmergencyRows {

    private final JdbcClient database;

    EmergencyRows(JdbcClient database) {
        this.database = database;
    }

    EmergencyMode begin(List<String> areas, List<String> items, String reason, String by, Instant at) {
        return database.sql(
                        """
                        insert into whistle.emergency_mode (areas, items, reason, begun_by, begun_at)
                        values (?, ?, ?, ?, ?) returning *
                        """)
                .params(List.of(
                        areas.toArray(String[]::new), items.toArray(String[]::new), reason, by, Timestamp.from(at)))
                .query(EmergencyRows::mode)
                .single();
    }

    /** @return empty when it has ended before */
    Optional<EmergencyMode> end(long mode, String reason, String by, Instant at) {
        return database.sql(
                        """
                        update whistle.emergency_mode set end_reason = ?, ended_by = ?, ended_at = ?
                        where id = ? and ended_at is null returning *
                        """)
                .params(reason, by, Timestamp.from(at), mode)
                .query(EmergencyRows::mode)
                .optional();
    }

    Optional<EmergencyMode> find(long mode) {
        return database.sql("select * from whistle.emergency_mode where id = ?")
                .param(mode)
                .query(EmergencyRows::mode)
                .optional();
    }

    /** @return all, the latest first */
    List<EmergencyMode> all() {
        return database.sql("select * from whistle.emergency_mode order by id desc")
                .query(EmergencyRows::mode)
                .list();
    }

    Instant begunAt(long mode) {
        return find(mode).orElseThrow().begunAt();
    }

    boolean endedBefore(long mode, Instant moment) {
        return find(mode).map(EmergencyMode::endedAt).filter(moment::isAfter).isPresent();
    }

    /** @return open requests in the areas of a mode in force that it has not reached yet */
    List<String> notReached() {
        return database.sql(
                        """
                        select distinct r.tracking_number from whistle.resident_request r
                        join whistle.emergency_mode m on m.ended_at is null
                          and (m.items = '{}' or r.item = any(m.items))
                          and exists (select from unnest(m.areas) area where starts_with(r.community, area))
                        where r.status = 'OPEN' and r.emergency_level is null
                        order by 1
                        """)
                .query(String.class)
                .list();
    }

    /** @return open requests that a mode still holds though it has ended */
    List<String> notLeft() {
        return database.sql(
                        """
                        select tracking_number from whistle.resident_request r
                        where status = 'OPEN' and emergency_level is not null
                          and not exists (select from whistle.emergency_mode m
                                          where m.ended_at is null
                                            and (m.items = '{}' or r.item = any(m.items))
                                            and exists (select from unnest(m.areas) area
                                                        where starts_with(r.community, area)))
                        order by 1
                        """)
                .query(String.class)
                .list();
    }

    private static EmergencyMode mode(ResultSet row, int number) throws SQLException {
        return new EmergencyMode(
                row.getLong("id"),
                List.of((String[]) row.getArray("areas").getArray()),
                List.of((String[]) row.getArray("items").getArray()),
                row.getString("reason"),
                row.getString("begun_by"),
                instant(row, "begun_at"),
                row.getString("end_reason"),
                row.getString("ended_by"),
                instant(row, "ended_at"));
    }
}
