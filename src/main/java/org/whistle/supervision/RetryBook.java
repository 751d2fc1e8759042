package org.whistle.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.ErasedText;

/** Who let incidents of which kind run again, when and why, and which jobs those were. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RetryBook {

    private final JdbcClient database;

    RetryBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * All incidents of one step of a process that somebody wanted to run again.
     *
     * @param wanted how many there were then
     * @param over whether no more of them will be tried
     */
    public record Retry(
            long id, String process, String step, String reason, String by, Instant at, int wanted, boolean over) {

        /** Why somebody did it may be personal. */
        @Override
        public String toString() {
            return "Retry[" + id + ", " + process + ", " + step + "]";
        }
    }

    /** @param number of the job's case; null where it belongs to none */
    public record Tried(String job, String number) {}

    /** @return what the account has begun with the key before */
    public Optional<Retry> find(String by, String key) {
        return database.sql("select * from whistle.incident_retry where begun_by = ? and key = ?")
                .params(by, key)
                .query(RetryBook::retry)
                .optional();
    }

    public Optional<Retry> find(long id) {
        return database.sql("select * from whistle.incident_retry where id = ?")
                .param(id)
                .query(RetryBook::retry)
                .optional();
    }

    /** @return empty where the account has begun something with the key in the same moment */
    public Optional<Retry> begin(
            String key, String process, String step, String reason, String by, Instant at, int wanted) {
        return database.sql(
                        """
                        insert into whistle.incident_retry (key, process, step, reason, begun_by, begun_at, wanted)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning *
                        """)
                .params(key, process, step, reason, by, Timestamp.from(at), wanted)
                .query(RetryBook::retry)
                .optional();
    }

    /** What was tried before and stands there again has failed again, whatever becomes of it now. */
    public void tried(long retry, List<Tried> jobs, Instant at) {
        String[] ids = jobs.stream().map(Tried::job).toArray(String[]::new);
        String[] numbers = jobs.stream().map(Tried::number).toArray(String[]::new);
        database.sql("update whistle.retried_job set failed_again = true where job = any(?) and not failed_again")
                .params(List.of((Object) ids))
                .update();
        database.sql(
                        """
                        insert into whistle.retried_job (retry, job, tracking_number, at)
                        select ?, job, number, ? from unnest(?::text[], ?::text[]) as tried (job, number)
                        """)
                .params(retry, Timestamp.from(at), ids, numbers)
                .update();
    }

    public void end(long retry, Instant at) {
        database.sql("update whistle.incident_retry set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(at), retry)
                .update();
    }

    /** @return the newest that the account began; whoever reaches everything sees those of all */
    public List<Retry> newest(String by, Reach reach, int most) {
        return database.sql(
                        """
                        select * from whistle.incident_retry where ? or begun_by = ? order by id desc limit ?
                        """)
                .params(reach.everything(), by, most)
                .query(RetryBook::retry)
                .list();
    }

    /**
     * Erases why something was retried that belongs to no case (sending, sealing): no erasure of a case reaches these
     * words, and they may name somebody. Of all others they go with the first of their cases.
     *
     * @return how many went
     */
    @Transactional
    public int eraseReasons(Instant begunBefore) {
        return database.sql(
                        """
                        update whistle.incident_retry r set reason = ?
                        where begun_at < ? and reason <> ? and not exists (
                          select from whistle.retried_job j where j.retry = r.id and j.tracking_number is not null)
                        """)
                .params(ErasedText.MARK, Timestamp.from(begunBefore), ErasedText.MARK)
                .update();
    }

    private static Retry retry(ResultSet row, int number) throws SQLException {
        return new Retry(
                row.getLong("id"),
                row.getString("process"),
                row.getString("step"),
                row.getString("reason"),
                row.getString("begun_by"),
                row.getTimestamp("begun_at").toInstant(),
                row.getInt("wanted"),
                row.getTimestamp("ended_at") != null);
    }
}
