package org.whistle.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many clocks run, and how they stand, told apart by community, unit, item and cell. The database is asked once in
 * some seconds, whoever looks meanwhile gets the same: many supervisors cost no more than one.
 */
@Component
public class OpenClocks {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /** The street and the community stand for the request's own where a department is asked for. */
    private static final String COUNTED =
            """
            select r.community, r.item, r.cell_latitude || ':' || r.cell_longitude as cell,
                   case c.department when 'community' then r.community when 'street' then u.parent
                     else coalesce(c.department, r.community) end as unit,
                   c.kind = 'RESOLUTION' and c.department is null as promise, %s as state, count(*) as clocks
            from whistle.clock c
            join whistle.resident_request r using (tracking_number)
            join whistle.unit u on u.code = r.community
            where c.stopped_at is null
            group by grouping sets ((1, 4, 6), (1, 2, 6), (1, 3, 5, 6))
            """
                    .formatted(ServiceLevels.STATE);

    private final JdbcClient database;
    private final InstantSource now;
    private volatile Counted last = new Counted(Instant.MIN, List.of());

    OpenClocks(JdbcClient database, InstantSource now) {
        this.database = database;
        this.now = now;
    }

    /** By what a line counts. */
    public enum By {
        UNIT,
        ITEM,
        /** Promises only, by where the request is. */
        CELL
    }

    /** @param key a unit, an item, or a cell as {@code latitude:longitude} in thousandths of a degree */
    public record Line(String community, By by, String key, ClockState state, long clocks) {}

    /** @param at when it was so */
    public record Counted(Instant at, List<Line> lines) {}

    /** @return of all communities */
    public Counted counted() {
        Counted known = last;
        return isFresh(known) ? known : count();
    }

    /** The next who asks makes the database count, however little time has passed. */
    public void forget() {
        last = new Counted(Instant.MIN, List.of());
    }

    /** While one counts, others wait for it and take what it found. */
    private synchronized Counted count() {
        if (!isFresh(last)) {
            Instant at = now.instant();
            last = new Counted(
                    at,
                    database.sql(COUNTED).param("now", Timestamp.from(at)).query(OpenClocks::line).list().stream()
                            .filter(line -> line.key() != null)
                            .toList());
        }
        return last;
    }

    /** The clock of a machine may be set back. */
    private boolean isFresh(Counted counted) {
        Instant at = now.instant();
        return !counted.at().isAfter(at) && counted.at().isAfter(at.minus(FRESH));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        By by = row.getString("unit") != null ? By.UNIT : row.getString("item") != null ? By.ITEM : By.CELL;
        String key =
                switch (by) {
                    case UNIT -> row.getString("unit");
                    case ITEM -> row.getString("item");
                    case CELL -> row.getBoolean("promise") ? row.getString("cell") : null;
                };
        return new Line(
                row.getString("community"), by, key, ClockState.valueOf(row.getString("state")), row.getLong("clocks"));
    }
}
