package org.whistle.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes of the tables {@code message} and {@code message_recipient}. */
@Repository
class ErasureRows {

    private static final String IDLE =
            "not delivering and not exists (select from whistle.message m where m.recipient = r.id)";

    private final JdbcClient database;

    ErasureRows(JdbcClient database) {
        this.database = database;
    }

    /** @return to whom they went */
    List<Long> eraseOf(String trackingNumber) {
        return database.sql("delete from whistle.message where tracking_number = ? returning recipient")
                .param(trackingNumber)
                .query(Long.class)
                .list();
    }

    void eraseWithoutContact() {
        database.sql(
                        """
                        delete from whistle.message m
                        where tracking_number is not null
                          and not exists (select from whistle.reporter p where p.tracking_number = m.tracking_number)
                        """)
                .update();
    }

    void eraseArrivedBefore(Instant moment) {
        database.sql("delete from whistle.message where tracking_number is null and state <> 'SENDING' and at < ?")
                .param(Timestamp.from(moment))
                .update();
    }

    /** @return those without messages, or as many of them as nobody sends to just now */
    List<Long> idle() {
        return database.sql("select id from whistle.message_recipient r where " + IDLE)
                .query(Long.class)
                .list();
    }

    /** Forgets those of them without messages. To whom somebody sends just now is forgotten the next time. */
    void eraseIdle(List<Long> recipients) {
        // first held, then looked at: nobody adds a message meanwhile
        List<Long> held = database.sql(
                        "select id from whistle.message_recipient where id = any(?) order by id for update skip locked")
                .params(List.of((Object) recipients.toArray(Long[]::new)))
                .query(Long.class)
                .list();
        database.sql("delete from whistle.message_recipient r where id = any(?) and " + IDLE)
                .params(List.of((Object) held.toArray(Long[]::new)))
                .update();
    }
}
