package org.whistle.rates;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code rate_progress} and {@code rate_failed}, and the locks that let one at a time count. */
@Repository
class ProgressRows {

    private static final long COUNTING = 0x5768_6973_746c_6552L;
    private static final long REBUILDING = 0x5768_6973_746c_6562L;

    private final JdbcClient database;
    private final JdbcTemplate template;

    ProgressRows(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.template = template;
    }

    /** @return whether this transaction may count until it is over */
    boolean tryCounting() {
        return tryLock(COUNTING);
    }

    /** @return whether this transaction may rebuild until it is over */
    boolean tryRebuilding() {
        return tryLock(REBUILDING);
    }

    private boolean tryLock(long lock) {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(lock)
                .query(Boolean.class)
                .single();
    }

    /** Waits until nobody else counts; then this transaction may until it is over. */
    void waitForCounting() {
        database.sql("select pg_advisory_xact_lock(?)").param(COUNTING).query().listOfRows();
    }

    Progress progress() {
        return database.sql("select edition, next_xid from whistle.rate_progress")
                .query((row, number) -> new Progress(
                        Edition.of(row.getInt("edition")), Optional.ofNullable(row.getObject("next_xid", Long.class))))
                .single();
    }

    void keep(Edition edition, long next) {
        database.sql("update whistle.rate_progress set edition = ?, next_xid = ?")
                .params(edition.number(), next)
                .update();
    }

    /** @param reasons by the numbers of the cases */
    void failed(Map<String, String> reasons, Instant at) {
        template.batchUpdate(
                """
                insert into whistle.rate_failed (tracking_number, reason, failed_at, tried_at) values (?, ?, ?, ?)
                on conflict (tracking_number) do update set reason = excluded.reason, tried_at = excluded.tried_at
                """,
                reasons.entrySet(),
                Math.max(1, reasons.size()),
                (insert, reason) -> {
                    insert.setString(1, reason.getKey());
                    insert.setString(2, reason.getValue());
                    insert.setTimestamp(3, Timestamp.from(at));
                    insert.setTimestamp(4, Timestamp.from(at));
                });
    }

    void succeeded(Collection<String> trackingNumbers) {
        database.sql("delete from whistle.rate_failed where tracking_number = any(?)")
                .param(trackingNumbers.toArray(String[]::new))
                .update();
    }

    /** @return those last tried before a moment */
    List<String> failedBefore(Instant moment, int most) {
        return database.sql(
                        """
                        select tracking_number from whistle.rate_failed where tried_at < ?
                        order by tried_at, tracking_number limit ?
                        """)
                .params(Timestamp.from(moment), most)
                .query(String.class)
                .list();
    }

    /** @return all that failed, the oldest first */
    List<Uncounted> failed(int most) {
        return database.sql(
                        """
                        select tracking_number, reason, failed_at, tried_at from whistle.rate_failed
                        order by failed_at, tracking_number limit ?
                        """)
                .param(most)
                .query((row, number) -> new Uncounted(
                        row.getString("tracking_number"),
                        row.getString("reason"),
                        row.getTimestamp("failed_at").toInstant(),
                        row.getTimestamp("tried_at").toInstant()))
                .list();
    }

    long countFailed() {
        return database.sql("select count(*) from whistle.rate_failed")
                .query(Long.class)
                .single();
    }
}
