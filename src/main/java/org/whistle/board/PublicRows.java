package org.whistle.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/**
 * Reads requests as anybody may see them. What is not {@code published} is not there; what was taken back, refused or
 * erased has no place. Points are rounded, and times cut to the minute, before they leave the database.
 */
@Repository
class PublicRows {

    private static final String ENTRIES =
            """
            select r.tracking_number, r.item, r.community, date_trunc('minute', r.filed_at) as filed_at,
                   r.stage, r.status, date_trunc('minute', r.deadline) as deadline,
                   date_trunc('minute', r.ended_at) as ended_at,
                   r.redo_count, r.followers, r.parts,
                   (select l.tracking_number from whistle.resident_request l
                    where l.tracking_number = r.merged_into and l.published and l.item = any(:items)) as merged_into,
                   (select l.tracking_number from whistle.resident_request l
                    where l.tracking_number = r.split_from and l.published and l.item = any(:items)) as split_from,
                   %1$s as placed, r.cell_latitude, r.cell_longitude,
                   r.status not in ('REFUSED', 'WITHDRAWN', 'MERGED') and exists (
                     select from whistle.joint_meeting m
                     where m.tracking_number = r.tracking_number and m.held_at is not null) as joint_meeting,
                   case when r.status in ('REFUSED', 'WITHDRAWN', 'MERGED') then 'NONE'
                        when c.id is null then 'NONE'
                        when c.stopped_at is not null and c.outcome <> 'DONE' then 'NONE'
                        when c.stopped_at <= c.deadline then 'KEPT'
                        when c.stopped_at is not null then 'LATE'
                        when c.paused_until is not null then 'PAUSED'
                        when c.deadline <= :today then 'OVERDUE'
                        else 'RUNNING' end as promise
            from (%%s) r
            left join lateral
              (select * from whistle.clock k where k.tracking_number = r.tracking_number
                 and k.kind = 'RESOLUTION' and k.department is null order by k.id desc limit 1) c on true
            """
                    .formatted(BoardWhere.PLACED);

    private final JdbcClient database;

    PublicRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Planned for what is asked just now: filters differ so much that one plan for all of them reads most of the table
     * for some.
     */
    private StatementSpec planned(String sql) {
        database.sql("set local plan_cache_mode = force_custom_plan").update();
        return database.sql(sql);
    }

    List<PublicEntry> list(BoardQuestion question, Instant now, int most) {
        BoardQuestion.Order order = question.order();
        BoardWhere where = BoardWhere.of(question, now).behind(question.after(), order);
        String sorted = " order by r.filed_at %1$s, r.tracking_number %1$s".formatted(order.direction());
        // first which ones, of an index alone; then what belongs to them
        String page = "select * from whistle.resident_request where tracking_number in"
                + " (select r.tracking_number from whistle.resident_request r where " + where.text() + sorted
                + " limit :most)";
        return planned(ENTRIES.formatted(page) + sorted)
                .params(where.values())
                .param("today", Timestamp.from(now))
                .param("most", most)
                .query(PublicRows::entry)
                .list();
    }

    /** @return the cells with the most entries; what has no place is counted beside them */
    BoardCells cells(BoardQuestion question, Instant now, int most) {
        BoardWhere where = BoardWhere.of(question, now);
        List<CountedCell> cells = new ArrayList<>();
        AtomicLong elsewhere = new AtomicLong();
        planned(
                        """
                        select cell_latitude, cell_longitude, entries, sum(entries) over () as everything from (
                          select case when %1$s then r.cell_latitude end as cell_latitude,
                                 case when %1$s then r.cell_longitude end as cell_longitude, count(*) as entries
                          from whistle.resident_request r where %2$s group by 1, 2) counted
                        order by cell_latitude is null, entries desc, cell_latitude, cell_longitude limit :most
                        """
                                .formatted(BoardWhere.PLACED, where.text()))
                .params(where.values())
                .param("most", most)
                .query(row -> {
                    elsewhere.compareAndSet(0, row.getLong("everything"));
                    if (row.getObject("cell_latitude") != null) {
                        cells.add(new CountedCell(cell(row), row.getLong("entries")));
                    }
                });
        long counted = cells.stream().mapToLong(CountedCell::entries).sum();
        return new BoardCells(cells, elsewhere.get() - counted);
    }

    /** Merged and split ones, too: who knows the number is led on. */
    Optional<PublicEntry> find(String trackingNumber, List<String> items, Instant now) {
        return database.sql(
                        ENTRIES.formatted(
                                """
                                select * from whistle.resident_request
                                where published and item = any(:items) and tracking_number = :number
                                """))
                .param("today", Timestamp.from(now))
                .param("items", items.toArray(String[]::new))
                .param("number", trackingNumber)
                .query(PublicRows::entry)
                .optional();
    }

    /** @return the parts of a split request that may be seen, by their numbers */
    List<String> parts(String whole, List<String> items) {
        return database.sql(
                        """
                        select tracking_number from whistle.resident_request
                        where split_from = :whole and published and item = any(:items) order by tracking_number
                        """)
                .param("whole", whole)
                .param("items", items.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** How many are open, and how many were closed since a moment. */
    record Counted(long open, long closed) {}

    Counted count(String community, List<String> items, Instant since) {
        String own = community == null ? "" : " and r.community = :community";
        return planned(
                        """
                        select (select count(*) from whistle.resident_request r
                                where %1$s and r.status = 'OPEN' and r.item = any(:items)%2$s) as open,
                               (select count(*) from whistle.resident_request r
                                where %1$s and r.status = 'CLOSED' and r.ended_at >= :since
                                  and r.item = any(:items)%2$s) as closed
                        """
                                .formatted(BoardWhere.LISTED, own))
                .param("items", items.toArray(String[]::new))
                .param("community", community)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Counted(row.getLong("open"), row.getLong("closed")))
                .single();
    }

    private static PublicEntry entry(ResultSet row, int number) throws SQLException {
        Cell cell = row.getBoolean("placed") ? cell(row) : null;
        return new PublicEntry(
                row.getString("tracking_number"),
                row.getString("item"),
                row.getString("community"),
                cell == null ? null : cell.latitude(),
                cell == null ? null : cell.longitude(),
                instant(row, "filed_at"),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("status")),
                PromiseState.valueOf(row.getString("promise")),
                instant(row, "deadline"),
                instant(row, "ended_at"),
                row.getInt("redo_count"),
                row.getInt("followers") + 1,
                row.getString("merged_into"),
                row.getString("split_from"),
                row.getInt("parts"),
                row.getBoolean("joint_meeting"));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return Cell.at(row.getInt("cell_latitude"), row.getInt("cell_longitude"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
