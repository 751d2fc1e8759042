package org.whistle.correspondence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code webhook_call}: what the gateway has told us already. */
@Repository
class WebhookCallRows {

    /** Far longer than a call is taken after it was signed. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient database;

    WebhookCallRows(JdbcClient database) {
        this.database = database;
    }

    /** Who calls at both may number what they tell at each of them by itself. */
    enum Door {
        MESSAGES,
        DELIVERIES
    }

    /** @return whether it is new; of two at once the second one waits for the first, and is not */
    boolean add(Door door, String id, Instant at) {
        database.sql("delete from whistle.webhook_call where taken_at < ?")
                .param(Timestamp.from(at.minus(KEPT)))
                .update();
        return database.sql(
                                "insert into whistle.webhook_call (door, id, taken_at) values (?, ?, ?) on conflict do nothing")
                        .params(door.name(), id, Timestamp.from(at))
                        .update()
                == 1;
    }
}
