package org.whistle.servicelevel;

import static org.whistle.servicelevel.ClockRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.servicelevel.Board.Row;

/** How the running clocks stand: counted for boards and gauges, listed for whoever has to act. */
@Component
@Transactional(readOnly = true)
public class ServiceLevels {

    /** What is late is late, also where its watch is behind. */
    static final String STATE =
            """
            case when c.paused_until is not null then 'PAUSED'
                 when c.deadline <= :now and c.standing in ('WITHIN_TIME', 'DUE_SOON') then 'OVERDUE'
                 else c.standing end
            """;

    /** The street and the community stand for the request's own where a department is asked for. */
    private static final String RUNNING =
            """
            with running as (
              select c.*, r.item, coalesce(r.emergency_level, r.level) as level, r.community, u.parent as street,
                     %s as state,
                     case c.department when 'community' then r.community when 'street' then u.parent
                       else coalesce(c.department, r.community) end as unit
              from whistle.clock c
              join whistle.resident_request r using (tracking_number)
              join whistle.unit u on u.code = r.community
              where c.stopped_at is null),
            seen as (
              select * from running
              where (:everything or unit = any(:units) or community = any(:units) or street = any(:units)
                     or kind = any(:kinds))
                and (:state::text is null or state = :state) and (:clock::text is null or kind = :clock)
                and (:unit::text is null or unit = :unit) and (:item::text is null or item = :item)
                and (:level::text is null or level = :level))
            """
                    .formatted(STATE);

    private final JdbcClient database;
    private final InstantSource now;

    ServiceLevels(JdbcClient database, InstantSource now) {
        this.database = database;
        this.now = now;
    }

    /**
     * @param page from 0
     * @param size clocks a page
     */
    public Board board(Sight sight, BoardQuestion question, int page, int size) {
        Map<ClockState, Long> states = new EnumMap<>(ClockState.class);
        Map<String, Map<ClockState, Long>> units = new TreeMap<>();
        Map<String, Map<ClockState, Long>> items = new TreeMap<>();
        Map<String, Map<ClockState, Long>> levels = new TreeMap<>();
        ask(
                        sight,
                        question,
                        """
                        select state, unit, item, level, count(*) as clocks from seen
                        group by grouping sets ((state), (state, unit), (state, item), (state, level))
                        """)
                .query(row -> {
                    ClockState state = ClockState.valueOf(row.getString("state"));
                    counted(row, states, units, items, levels).put(state, row.getLong("clocks"));
                });
        long total = states.values().stream().mapToLong(Long::longValue).sum();
        List<Row> clocks = ask(
                        sight,
                        question,
                        "select * from seen order by deadline, id limit :size offset :page::bigint * :size")
                .param("size", size)
                .param("page", page)
                .query(ServiceLevels::row)
                .list();
        return new Board(states, units, items, levels, clocks, page, size, total);
    }

    /** The columns that a row does not count by are empty in it. */
    private static Map<ClockState, Long> counted(
            ResultSet row,
            Map<ClockState, Long> states,
            Map<String, Map<ClockState, Long>> units,
            Map<String, Map<ClockState, Long>> items,
            Map<String, Map<ClockState, Long>> levels)
            throws SQLException {
        if (row.getString("unit") != null) {
            return of(units, row.getString("unit"));
        }
        if (row.getString("item") != null) {
            return of(items, row.getString("item"));
        }
        return row.getString("level") == null ? states : of(levels, row.getString("level"));
    }

    private static Map<ClockState, Long> of(Map<String, Map<ClockState, Long>> counts, String key) {
        return counts.computeIfAbsent(key, unknown -> new EnumMap<>(ClockState.class));
    }

    /** @return how many clocks run, by kind and state; what there is none of is missing */
    public Map<ClockKind, Map<ClockState, Long>> counts() {
        Map<ClockKind, Map<ClockState, Long>> counts = new EnumMap<>(ClockKind.class);
        database.sql(
                        """
                        select kind, %s as state,
                               count(*) as clocks
                        from whistle.clock c where stopped_at is null group by 1, 2
                        """
                                .formatted(STATE))
                .param("now", Timestamp.from(now.instant()))
                .query(row -> {
                    counts.computeIfAbsent(
                                    ClockKind.valueOf(row.getString("kind")), kind -> new EnumMap<>(ClockState.class))
                            .put(ClockState.valueOf(row.getString("state")), row.getLong("clocks"));
                });
        return counts;
    }

    private StatementSpec ask(Sight sight, BoardQuestion question, String select) {
        return database.sql(RUNNING + select)
                .param("now", Timestamp.from(now.instant()))
                .param("everything", sight.everything())
                .param("units", sight.units().toArray(String[]::new))
                .param("kinds", sight.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("state", name(question.state()))
                .param("clock", name(question.clock()))
                .param("unit", question.unit())
                .param("item", question.item())
                .param("level", question.level());
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("tracking_number"),
                ClockKind.valueOf(row.getString("kind")),
                ClockState.valueOf(row.getString("state")),
                row.getString("unit"),
                row.getString("item"),
                row.getString("level"),
                instant(row, "started_at"),
                row.getString("time_limit"),
                instant(row, "deadline"),
                row.getBoolean("provisional"),
                instant(row, "paused_until"));
    }
}
