package org.whistle.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message_recipient}: who adds a message and who ends a delivery take turns at its row. */
@Repository
class RecipientRows {

    private final JdbcClient database;

    RecipientRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param delivering whether somebody sends to them already
     * @param refused whether nothing reaches them
     */
    record Recipient(long id, boolean delivering, boolean refused) {}

    /** Holds the recipient until the transaction is over. */
    Recipient lock(MessageChannel channel, byte[] mark) {
        // one statement: whoever nothing was left to send to may be forgotten in the same moment
        return database.sql(
                        """
                        insert into whistle.message_recipient as known (channel, mark) values (?, ?)
                        on conflict (channel, mark) do update set delivering = known.delivering
                        returning id, delivering, refused_at is not null as refused
                        """)
                .params(channel.name(), mark)
                .query((row, number) ->
                        new Recipient(row.getLong("id"), row.getBoolean("delivering"), row.getBoolean("refused")))
                .single();
    }

    /** Holds the recipient until the transaction is over. */
    void lock(long recipient) {
        database.sql("select id from whistle.message_recipient where id = ? for update")
                .param(recipient)
                .query(Long.class)
                .single();
    }

    void beginDelivery(long recipient) {
        database.sql("update whistle.message_recipient set delivering = true where id = ?")
                .param(recipient)
                .update();
    }

    void endDelivery(long recipient) {
        database.sql("update whistle.message_recipient set delivering = false where id = ?")
                .param(recipient)
                .update();
    }
}
