package org.whistle.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the attempts. An attempt is counted before it is looked at, so that many at once are not more tries. */
@Component
class AttemptRows {

    /** Seconds from the first delay on; never more than fifteen minutes. */
    private static final String DELAY = "make_interval(secs => case when %1$s < :free then 0"
            + " else least(900, power(2, least(%1$s - :free, 20))) end)";

    private static final String FAILURES =
            "case when tried.tried_at < :forgotten then 1 else least(tried.failures, 1000000) + 1 end";

    private static final String BEGIN =
            """
            insert into whistle.sign_in_attempt as tried (who, address, failures, tried_at, blocked_until)
            values (:who, :address, 1, :now, cast(:now as timestamptz) + %s)
            on conflict (who, address) do update
              set failures = %s, tried_at = :now, blocked_until = cast(:now as timestamptz) + %s
              where tried.blocked_until <= :now or tried.tried_at < :forgotten
            """
                    .formatted(DELAY.formatted("1"), FAILURES, DELAY.formatted("(" + FAILURES + ")"));

    private final JdbcClient database;

    AttemptRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Counts an attempt as if it were wrong.
     *
     * @param free which wrong one is the first that delays the next
     * @return whether it may be looked at
     */
    boolean begin(String who, String address, int free, Instant now, Duration memory) {
        return database.sql(BEGIN)
                        .param("who", who)
                        .param("address", address)
                        .param("free", free)
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(memory)))
                        .update()
                > 0;
    }

    /** @return whether the right password or code came from there since a moment */
    boolean isKnown(String who, String address, Instant since) {
        return database.sql("select count(*) from whistle.sign_in_attempt"
                                + " where who = ? and address = ? and succeeded_at > ?")
                        .params(who, address, Timestamp.from(since))
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean isDelayed(String who, Instant now) {
        return database.sql("select count(*) from whistle.sign_in_attempt where who = ? and blocked_until > ?")
                        .params(who, Timestamp.from(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** It was right: the count from there begins anew. */
    void succeeded(String who, String address, Instant now) {
        database.sql("update whistle.sign_in_attempt set failures = 0, blocked_until = ?, succeeded_at = ?"
                        + " where who = ? and address = ?")
                .params(Timestamp.from(now), Timestamp.from(now), who, address)
                .update();
    }

    /** It was not wrong, or nobody looked at it: it does not count. */
    void giveBack(String who, String address, Instant now) {
        database.sql("update whistle.sign_in_attempt set failures = greatest(failures - 1, 0), blocked_until = ?"
                        + " where who = ? and address = ?")
                .params(Timestamp.from(now), who, address)
                .update();
    }

    /** Nothing is delayed any more. */
    void forgive(String who) {
        database.sql("update whistle.sign_in_attempt set failures = 0, blocked_until = 'epoch' where who = ?")
                .param(who)
                .update();
    }

    void forget(Instant triedBefore, Instant succeededBefore) {
        database.sql("delete from whistle.sign_in_attempt where tried_at < ?"
                        + " and (succeeded_at is null or succeeded_at < ?)")
                .params(Timestamp.from(triedBefore), Timestamp.from(succeededBefore))
                .update();
    }
}
