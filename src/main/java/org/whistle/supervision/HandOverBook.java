package org.whistle.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose tasks went to whom, by whom, when and why. */
@Component
@Transactional
public class HandOverBook {

    private final JdbcClient database;

    HandOverBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param asked the group that the tasks ask
     * @param to null where they go back to all whom they ask
     */
    public record HandOver(String asked, String from, String to, String reason) {

        /** Why somebody is away may be personal. */
        @Override
        public String toString() {
            return "HandOver[" + asked + "]";
        }
    }

    /** @return its id; empty where the account has begun it before with the same key */
    public Optional<Long> begin(String key, HandOver wanted, String by, Instant at) {
        return database.sql(
                        """
                        insert into whistle.hand_over (key, asked, from_account, to_account, reason, handed_by, handed_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(key, wanted.asked(), wanted.from(), wanted.to(), wanted.reason(), by, Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    public void handed(long handOver, String task, String step, String trackingNumber, Instant at) {
        database.sql(
                        "insert into whistle.handed_task (hand_over, task, step, tracking_number, at) values (?, ?, ?, ?, ?)")
                .params(handOver, task, step, trackingNumber, Timestamp.from(at))
                .update();
    }

    /** @return how many tasks went with it */
    @Transactional(readOnly = true)
    public int handed(String by, String key) {
        return database.sql(
                        """
                        select count(*) from whistle.handed_task t join whistle.hand_over h on h.id = t.hand_over
                        where h.handed_by = ? and h.key = ?
                        """)
                .params(by, key)
                .query(Integer.class)
                .single();
    }
}
