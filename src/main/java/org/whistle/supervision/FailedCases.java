package org.whistle.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.supervision.CountedCases.Counted;

/** The table {@code level_failed}: cases that could not be read when they were counted. */
@Repository
class FailedCases {

    private final JdbcClient database;

    FailedCases(JdbcClient database) {
        this.database = database;
    }

    /** Remembers those that could not be read, and forgets those that could. */
    void keep(List<Counted> counted, Instant at) {
        String[] failed = numbers(counted, one -> !one.readable());
        if (failed.length > 0) {
            database.sql(
                            """
                            insert into whistle.level_failed (tracking_number, failed_at, tried_at)
                            select number, :at, :at from unnest(:failed::text[]) as number
                            on conflict (tracking_number) do update set tried_at = excluded.tried_at
                            """)
                    .param("failed", failed)
                    .param("at", Timestamp.from(at))
                    .update();
        }
        database.sql("delete from whistle.level_failed where tracking_number = any(?)")
                .param(numbers(counted, Counted::readable))
                .update();
    }

    private static String[] numbers(List<Counted> counted, Predicate<Counted> which) {
        return counted.stream().filter(which).map(Counted::trackingNumber).toArray(String[]::new);
    }

    /** @return those last tried before a moment */
    List<String> triedBefore(Instant moment, int most) {
        return database.sql(
                        """
                        select tracking_number from whistle.level_failed where tried_at < ?
                        order by tried_at, tracking_number limit ?
                        """)
                .params(Timestamp.from(moment), most)
                .query(String.class)
                .list();
    }

    /** So that one that has no case file any more does not stand before the others for ever. */
    void tried(List<String> numbers, Instant at) {
        database.sql("update whistle.level_failed set tried_at = ? where tracking_number = any(?)")
                .params(Timestamp.from(at), numbers.toArray(String[]::new))
                .update();
    }

    long count() {
        return database.sql("select count(*) from whistle.level_failed")
                .query(Long.class)
                .single();
    }

    void empty() {
        database.sql("delete from whistle.level_failed").update();
    }
}
