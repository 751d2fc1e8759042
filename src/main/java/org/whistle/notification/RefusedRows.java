package org.whistle.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Recipients whom nothing reaches, and what was not handed over since; the first message that is accepted again lets all
 * of it go.
 */
@Repository
class RefusedRows {

    private final JdbcClient database;

    RefusedRows(JdbcClient database) {
        this.database = database;
    }

    /** @return whether nobody was told of this message yet */
    boolean refuse(Message message, Instant at) {
        database.sql("update whistle.message_recipient set refused_at = coalesce(refused_at, ?) where id = ?")
                .params(Timestamp.from(at), message.recipient())
                .update();
        return database.sql("update whistle.message set told_at = ? where id = ? and told_at is null")
                        .params(Timestamp.from(at), message.id())
                        .update()
                == 1;
    }

    /** A message that is new has failed where nothing reaches its recipient. */
    void failAtOnce(Message message, Instant at) {
        database.sql(
                        """
                        update whistle.message set state = 'FAILED', failure = 'refused', ended_at = ?, told_at = ?
                        where id = ?
                        """)
                .params(Timestamp.from(at), Timestamp.from(at), message.id())
                .update();
    }

    /** Takes the oldest one that was not handed over, where nothing else waits. */
    Optional<Message> claim(long recipient, Instant until) {
        return database.sql(
                        """
                        update whistle.message m
                        set state = 'SENDING', attempts = attempts + 1, claimed_until = :until, ended_at = null
                        from whistle.message_recipient r
                        where r.id = m.recipient
                          and m.id = (select f.id from whistle.message f join whistle.message_recipient o
                                        on o.id = f.recipient and f.ended_at >= o.refused_at
                                      where f.recipient = :recipient and f.state = 'FAILED'
                                        and not exists (select from whistle.message w
                                                        where w.recipient = :recipient
                                                          and w.state in ('WAITING', 'SENDING'))
                                      order by f.place limit 1)
                          and m.state = 'FAILED'
                        returning m.*, r.channel
                        """)
                .param("recipient", recipient)
                .param("until", Timestamp.from(until))
                .query(MessageRows::message)
                .optional();
    }

    /** What had failed was accepted now: the rest waits again, in its order. Nothing happens after any other message. */
    void accept(Message message) {
        database.sql(
                        """
                        with probe as (
                          select recipient from whistle.message where id = :id and told_at is not null),
                        freed as (
                          update whistle.message f set state = 'WAITING', ended_at = null
                          from whistle.message_recipient r, probe
                          where r.id = probe.recipient and f.recipient = r.id
                            and f.state = 'FAILED' and f.ended_at >= r.refused_at)
                        update whistle.message_recipient set refused_at = null
                        where id in (select recipient from probe)
                        """)
                .param("id", message.id())
                .update();
    }

    boolean isAnyRefused(long recipient) {
        return database.sql(
                        """
                        select exists (select from whistle.message f join whistle.message_recipient r
                                         on r.id = f.recipient and f.ended_at >= r.refused_at
                                       where f.recipient = ? and f.state = 'FAILED')
                        """)
                .param(recipient)
                .query(Boolean.class)
                .single();
    }
}
