package org.whistle.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The promises to residents that are in danger or broken, the oldest first: what a supervisor looks at. */
@Component
@Transactional(readOnly = true)
public class OpenPromises {

    /** Of promises that run, one by an index of those that are known to be in danger, one of those whose watch is behind. */
    private static final String OF_A_KIND =
            """
            (select c.id, c.tracking_number, c.deadline, c.started_at, r.item, r.community, r.stage, r.redo_count,
                    c.standing, c.paused_until
             from whistle.clock c join whistle.resident_request r using (tracking_number)
             where c.stopped_at is null and c.kind = 'RESOLUTION' and c.department is null
               and c.paused_until is null and %s
               and r.community = any(:communities) and (c.deadline, c.id) > (:deadline, :id)
             order by c.deadline, c.id limit :most)
            """;

    private static final String AT_RISK =
            """
            with found as (%s union all %s)
            select c.*, %s as state,
                   array(select distinct d.department from whistle.clock d
                         where d.tracking_number = c.tracking_number and d.stopped_at is null
                           and d.department is not null order by 1) as departments
            from found c order by c.deadline, c.id limit :most
            """
                    .formatted(
                            OF_A_KIND.formatted("c.standing <> 'WITHIN_TIME'"),
                            OF_A_KIND.formatted("c.standing = 'WITHIN_TIME' and c.deadline <= :now"),
                            ServiceLevels.STATE);

    private final JdbcClient database;
    private final InstantSource now;

    OpenPromises(JdbcClient database, InstantSource now) {
        this.database = database;
        this.now = now;
    }

    /** Behind which promise a page begins. */
    public record Place(Instant deadline, long id) {

        public static final Place BEGIN = new Place(Instant.EPOCH, 0);
    }

    /**
     * A promise.
     *
     * @param departments that have something open in the case, by their codes
     */
    public record Promise(
            long id,
            String trackingNumber,
            ClockState state,
            String item,
            String community,
            String stage,
            int round,
            List<String> departments,
            Instant startedAt,
            Instant deadline) {}

    /** @return those of the communities, behind the place */
    public List<Promise> atRisk(Collection<String> communities, Place after, int most) {
        return database.sql(AT_RISK)
                .param("now", Timestamp.from(now.instant()))
                .param("communities", communities.toArray(String[]::new))
                .param("deadline", Timestamp.from(after.deadline()))
                .param("id", after.id())
                .param("most", most)
                .query(OpenPromises::promise)
                .list();
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        return new Promise(
                row.getLong("id"),
                row.getString("tracking_number"),
                ClockState.valueOf(row.getString("state")),
                row.getString("item"),
                row.getString("community"),
                row.getString("stage"),
                row.getInt("redo_count"),
                List.of((String[]) row.getArray("departments").getArray()),
                ClockRows.instant(row, "started_at"),
                ClockRows.instant(row, "deadline"));
    }
}
