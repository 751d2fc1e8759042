package org.whistle.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message}. */
@Repository
class MessageRows {

    private static final String SELECT =
            "select m.*, r.channel from whistle.message m join whistle.message_recipient r on r.id = m.recipient ";

    private final JdbcClient database;

    MessageRows(JdbcClient database) {
        this.database = database;
    }

    /** @return whether it is new; what a cause has told once is not told again */
    boolean add(Message message) {
        return database.sql(
                                """
                        insert into whistle.message (id, cause, kind, tracking_number, recipient, at)
                        values (?, ?, ?, ?, ?, ?) on conflict (cause, tracking_number) do nothing
                        """)
                        .params(
                                message.id(),
                                message.cause(),
                                message.kind().name(),
                                message.trackingNumber(),
                                message.recipient(),
                                Timestamp.from(message.at()))
                        .update()
                == 1;
    }

    /** @return whether it is new, and neither its recipient nor many others got one about no request since a moment */
    boolean addRarely(Message message, Instant since, int most) {
        return database.sql(
                                """
                        insert into whistle.message (id, cause, kind, recipient, at)
                        select :id, :cause, :kind, :recipient, :at
                        where not exists (select from whistle.message
                                          where tracking_number is null and recipient = :recipient and at > :since)
                          and (select count(*) from whistle.message where tracking_number is null and at > :since) < :most
                        on conflict (cause) where tracking_number is null do nothing
                        """)
                        .param("id", message.id())
                        .param("cause", message.cause())
                        .param("kind", message.kind().name())
                        .param("recipient", message.recipient())
                        .param("at", Timestamp.from(message.at()))
                        .param("since", Timestamp.from(since))
                        .param("most", most)
                        .update()
                == 1;
    }

    Optional<Message> find(UUID id) {
        return database.sql(SELECT + "where m.id = ?")
                .param(id)
                .query(MessageRows::message)
                .optional();
    }

    /** @return the last mail about a request that somebody took over from us, whether it came back since or not */
    Optional<Message> lastMail(String trackingNumber) {
        return database.sql(
                        SELECT
                                + """
                                where m.tracking_number = ? and r.channel = 'MAIL'
                                  and (m.state = 'SENT' or m.failure like 'report-%')
                                order by m.place desc limit 1
                                """)
                .param(trackingNumber)
                .query(MessageRows::message)
                .optional();
    }

    /** @return false where it never went, or came back before */
    boolean comeBack(UUID id, String failure, Instant at) {
        return database.sql(
                                """
                        update whistle.message set state = 'FAILED', failure = ?, ended_at = ?
                        where id = ? and state = 'SENT'
                        """)
                        .params(failure, Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /**
     * Takes the oldest one that waits, or that somebody took and never told of again. While another one has it in hand
     * none is taken: they go in order.
     */
    Optional<Message> claim(long recipient, Instant now, Instant until) {
        return database.sql(
                        """
                        update whistle.message m
                        set state = 'SENDING', attempts = attempts + 1, claimed_until = :until
                        from whistle.message_recipient r
                        where r.id = m.recipient
                          and m.id = (select id from whistle.message
                                      where recipient = :recipient and state in ('WAITING', 'SENDING')
                                      order by place limit 1)
                          and (m.state = 'WAITING' or m.state = 'SENDING' and m.claimed_until <= :now)
                        returning m.*, r.channel
                        """)
                .param("recipient", recipient)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(MessageRows::message)
                .optional();
    }

    /** Only while it is still in hand, in this attempt. */
    void keepInHand(Message message, Instant until) {
        database.sql("update whistle.message set claimed_until = ? where id = ? and state = 'SENDING' and attempts = ?")
                .params(Timestamp.from(until), message.id(), message.attempt())
                .update();
    }

    /** Only while it is still in hand: whoever took too long has lost it. */
    boolean end(Message message, String state, String failure, Instant at) {
        return database.sql(
                                """
                        update whistle.message set state = ?, failure = ?, ended_at = ?, claimed_until = null
                        where id = ? and state = 'SENDING' and attempts = ?
                        """)
                        .params(state, failure, Timestamp.from(at), message.id(), message.attempt())
                        .update()
                == 1;
    }

    /** It waits again. */
    void putBack(Message message, String failure, int attempts) {
        database.sql(
                        """
                        update whistle.message set state = 'WAITING', failure = ?, claimed_until = null, attempts = ?
                        where id = ? and state = 'SENDING' and attempts = ?
                        """)
                .params(failure, attempts, message.id(), message.attempt())
                .update();
    }

    Optional<String> trackingNumber(UUID id) {
        return database.sql("select tracking_number from whistle.message where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    void delivered(UUID id, Instant at) {
        database.sql(
                        """
                        update whistle.message set delivered_at = ? where id = ? and state = 'SENT' and delivered_at is null
                        """)
                .params(Timestamp.from(at), id)
                .update();
    }

    /** @return the message where it counted as sent until now; also while it is in hand, as its report may come first */
    Optional<Message> failAfterwards(UUID id, String failure, Instant at) {
        return database.sql(
                        """
                        update whistle.message m
                        set state = 'FAILED', failure = ?, ended_at = ?, claimed_until = null
                        from whistle.message_recipient r
                        where r.id = m.recipient and m.id = ? and m.state in ('SENT', 'SENDING')
                          and m.delivered_at is null
                        returning m.*, r.channel
                        """)
                .params(failure, Timestamp.from(at), id)
                .query(MessageRows::message)
                .optional();
    }

    boolean isAnyOpen(long recipient) {
        return database.sql(
                        """
                        select exists (select from whistle.message
                                       where recipient = ? and state in ('WAITING', 'SENDING'))
                        """)
                .param(recipient)
                .query(Boolean.class)
                .single();
    }

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("cause"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("tracking_number"),
                row.getLong("recipient"),
                MessageChannel.valueOf(row.getString("channel")),
                row.getInt("attempts"),
                row.getTimestamp("at").toInstant());
    }
}
