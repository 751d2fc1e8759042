package org.whistle.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.catalogue.Level;

/** The table {@code clock}. Verbs act only on clocks that still run, so that a second deed changes nothing. */
@Repository
class ClockRows {

    static final String SELECT =
            """
            select c.*, r.item, coalesce(r.emergency_level, r.level) as level, r.community
            from whistle.clock c join whistle.resident_request r using (tracking_number)
            """;

    private final JdbcClient database;
    private final ReadOnce known = new ReadOnce();

    ClockRows(JdbcClient database) {
        this.database = database;
    }

    Clock start(Subject subject, ClockKind kind, Measured measured, Instant startedAt, Limit limit, Deadline deadline) {
        return database.sql(
                        """
                        with started as (
                          insert into whistle.clock
                            (tracking_number, kind, department, commitment, round, started_at, time_limit, deadline,
                             provisional)
                          values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning *)
                        select c.*, r.item, coalesce(r.emergency_level, r.level) as level, r.community
                        from started c join whistle.resident_request r using (tracking_number)
                        """)
                .params(
                        subject.trackingNumber(),
                        kind.name(),
                        measured.department(),
                        measured.commitment(),
                        subject.round(),
                        Timestamp.from(startedAt),
                        limit.notation(),
                        Timestamp.from(deadline.at()),
                        deadline.provisional())
                .query(this::read)
                .single();
    }

    /** @return the clocks that have stopped now */
    List<Clock> stop(
            String trackingNumber, Collection<ClockKind> kinds, Whose whose, Instant at, ClockOutcome outcome) {
        return database.sql(
                        """
                        update whistle.clock c set stopped_at = :at, outcome = :outcome
                        from whistle.resident_request r
                        where c.tracking_number = :number and c.stopped_at is null and c.kind = any(:kinds)
                          and (:department::text is null or c.department = :department)
                          and (:called::boolean is null or (c.department is not null) = :called)
                          and (:commitment::bigint is null or c.commitment = :commitment)
                          and r.tracking_number = c.tracking_number
                        returning c.*, r.item, coalesce(r.emergency_level, r.level) as level, r.community
                        """)
                .param("at", Timestamp.from(at))
                .param("outcome", outcome.name())
                .param("number", trackingNumber)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("department", whose.department())
                .param("called", whose.called())
                .param("commitment", whose.commitment())
                .query(this::read)
                .list();
    }

    /** The result stands for the request and, as to their promises, for all that were merged into it, chains too. */
    List<Clock> settle(String trackingNumber, Collection<ClockKind> kinds, Whose whose, Instant at) {
        return database.sql(
                        """
                        with recursive follower (number) as (
                          select tracking_number from whistle.resident_request
                          where merged_into = :number and status = 'MERGED'
                          union
                          select r.tracking_number
                          from follower join whistle.resident_request r on r.merged_into = number
                          where r.status = 'MERGED')
                        update whistle.clock c set stopped_at = :at, outcome = 'DONE'
                        from whistle.resident_request r
                        where c.tracking_number = any(array(select :number union all select number from follower))
                          and c.stopped_at is null and c.kind = any(:kinds)
                          and (c.tracking_number = :number
                                 and (:called::boolean is null or (c.department is not null) = :called)
                               or c.tracking_number <> :number and c.kind = 'RESOLUTION' and c.department is null)
                          and r.tracking_number = c.tracking_number
                        returning c.*, r.item, coalesce(r.emergency_level, r.level) as level, r.community
                        """)
                .param("at", Timestamp.from(at))
                .param("number", trackingNumber)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("called", whose.called())
                .query(this::read)
                .list();
    }

    /** What the last result stopped as done was not: it runs on as if it had never stopped. */
    List<Clock> reopen(String trackingNumber) {
        return database.sql(
                        """
                        update whistle.clock c set stopped_at = null, outcome = null
                        from whistle.resident_request r
                        where c.tracking_number = ? and c.department is not null and c.outcome = 'DONE'
                          and c.kind in ('RESOLUTION', 'FIRST_CONTACT')
                          and r.tracking_number = c.tracking_number and c.round = r.redo_count
                          and c.stopped_at = (select max(w.stopped_at) from whistle.clock w
                                              where w.tracking_number = c.tracking_number and w.round = c.round
                                                and w.kind = 'RESOLUTION' and w.outcome = 'DONE')
                        returning c.*, r.item, coalesce(r.emergency_level, r.level) as level, r.community
                        """)
                .param(trackingNumber)
                .query(this::read)
                .list();
    }

    /** @return whether the step was taken now, from where it may be taken, and not before by somebody else */
    boolean step(long clock, Standing step, Collection<Standing> from) {
        known.forget(clock);
        return database.sql(
                                """
                                update whistle.clock set standing = ?
                                where id = ? and standing = any(?) and stopped_at is null and paused_until is null
                                """)
                        .params(
                                step.name(),
                                clock,
                                from.stream().map(Standing::name).toArray(String[]::new))
                        .update()
                > 0;
    }

    void move(long clock, Deadline deadline, Standing standing, Instant pausedUntil) {
        known.forget(clock);
        database.sql(
                        """
                        update whistle.clock set deadline = ?, provisional = ?, standing = ?, paused_until = ?
                        where id = ?
                        """)
                .params(
                        Timestamp.from(deadline.at()),
                        deadline.provisional(),
                        standing.name(),
                        pausedUntil == null ? null : Timestamp.from(pausedUntil),
                        clock)
                .update();
    }

    void underMode(long clock, Long mode, Limit limit) {
        known.forget(clock);
        database.sql("update whistle.clock set emergency = ?, emergency_limit = ? where id = ?")
                .params(mode, limit == null ? null : limit.notation(), clock)
                .update();
    }

    /** @return the running clocks whose deadline has not passed yet */
    List<Long> notYetDue(Instant now) {
        return database.sql("select id from whistle.clock where stopped_at is null and deadline > ? order by id")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    Optional<Clock> find(long clock) {
        return known.get(clock, this::select);
    }

    private Optional<Clock> select(long clock) {
        return database.sql(SELECT + "where c.id = ?")
                .param(clock)
                .query(ClockRows::clock)
                .optional();
    }

    /** Reads it and keeps others from changing it until the transaction is over. */
    Optional<Clock> lock(long clock) {
        return database.sql(SELECT + "where c.id = ? for no key update of c")
                .param(clock)
                .query(this::read)
                .optional();
    }

    /** @return the running clocks of the resolution; nobody else changes them until the transaction is over */
    List<Clock> lockResolution(String trackingNumber) {
        return database.sql(
                        SELECT
                                + """
                                where c.tracking_number = ? and c.kind = 'RESOLUTION' and c.stopped_at is null
                                order by c.id for no key update of c
                                """)
                .param(trackingNumber)
                .query(this::read)
                .list();
    }

    /** @return all clocks of a request, in the order they started */
    List<Clock> of(String trackingNumber) {
        return database.sql(SELECT + "where c.tracking_number = ? order by c.started_at, c.id")
                .param(trackingNumber)
                .query(ClockRows::clock)
                .list();
    }

    private Clock read(ResultSet row, int number) throws SQLException {
        return known.keep(clock(row, number));
    }

    static Clock clock(ResultSet row, int number) throws SQLException {
        String emergencyLimit = row.getString("emergency_limit");
        String outcome = row.getString("outcome");
        return new Clock(
                row.getLong("id"),
                row.getString("tracking_number"),
                ClockKind.valueOf(row.getString("kind")),
                row.getString("department"),
                row.getObject("commitment", Long.class),
                row.getInt("round"),
                instant(row, "started_at"),
                Limit.parse(row.getString("time_limit")),
                instant(row, "deadline"),
                row.getBoolean("provisional"),
                Standing.valueOf(row.getString("standing")),
                instant(row, "paused_until"),
                row.getObject("emergency", Long.class),
                emergencyLimit == null ? null : Limit.parse(emergencyLimit),
                instant(row, "stopped_at"),
                outcome == null ? null : ClockOutcome.valueOf(outcome),
                row.getString("item"),
                Level.valueOf(row.getString("level")),
                row.getString("community"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
