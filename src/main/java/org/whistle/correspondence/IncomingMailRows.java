package org.whistle.correspondence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.Vault;

/** The table {@code incoming_mail}; what it holds of people is sealed. */
@Repository
class IncomingMailRows {

    private final JdbcClient database;
    private final Vault vault;

    IncomingMailRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Keeps a mail as it came.
     *
     * @return its id; empty where it is here already
     */
    Optional<UUID> add(byte[] digest, byte[] raw, Instant at) {
        UUID id = UUID.randomUUID();
        return database.sql(
                        """
                        insert into whistle.incoming_mail (id, digest, received_at, sealed)
                        values (?, ?, ?, ?) on conflict (digest) do nothing returning id
                        """)
                .params(id, digest, Timestamp.from(at), sealed(id, KeptMail.asItCame(raw)))
                .query(UUID.class)
                .optional();
    }

    /**
     * Keeps a text message, which is read when it comes.
     *
     * @param trackingNumber of the case that it names; null where it names none
     */
    void addText(KeptMail text, Why why, String trackingNumber, Instant at) {
        UUID id = UUID.randomUUID();
        boolean settled = why.state() != MailState.TRIAGE;
        database.sql(
                        """
                        insert into whistle.incoming_mail
                          (id, channel, digest, received_at, sealed, state, reason, tracking_number, settled_at)
                        values (?, 'WEBHOOK', decode(replace(cast(? as text), '-', ''), 'hex'), ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        id,
                        Timestamp.from(at),
                        sealed(id, text),
                        why.state().name(),
                        why.name(),
                        trackingNumber,
                        settled ? Timestamp.from(at) : null)
                .update();
    }

    /** @return those that nobody has read yet, the oldest first; what was tried before lets the others go first */
    List<UUID> unread() {
        return database.sql(
                        """
                        select id from whistle.incoming_mail where state = 'RECEIVED'
                        order by tried_at nulls first, place limit 100
                        """)
                .query(UUID.class)
                .list();
    }

    /** @return the mail, kept from others until the transaction is over; empty where it is in another state */
    Optional<KeptMail> lock(UUID id, MailState state) {
        return database.sql(
                        """
                        select sealed from whistle.incoming_mail
                        where id = ? and state = ? and sealed is not null for update skip locked
                        """)
                .params(id, state.name())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(words -> KeptMail.parse(vault.open(words, IncomingMailSeals.context(id))));
    }

    /**
     * Waits for whoever holds it just now: what they do not settle is still to be had.
     *
     * @return the mail of triage, kept from others until the transaction is over; empty where it was settled
     */
    Optional<KeptMail> waitFor(UUID id) {
        return database.sql(
                        """
                        select sealed from whistle.incoming_mail
                        where id = ? and state = 'TRIAGE' and sealed is not null for update
                        """)
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(words -> KeptMail.parse(vault.open(words, IncomingMailSeals.context(id))));
    }

    /** It is being sorted now; should that fail, the others go first. */
    void trying(UUID id, Instant at) {
        database.sql("update whistle.incoming_mail set tried_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** @return what is kept of a mail, however far it has come */
    Optional<KeptMail> find(UUID id) {
        return database.sql("select sealed from whistle.incoming_mail where id = ? and sealed is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(words -> KeptMail.parse(vault.open(words, IncomingMailSeals.context(id))));
    }

    /** Somebody put it to a case. Whoever calls this holds it by {@link #lock}. */
    void file(UUID id, String trackingNumber, String account, Instant at) {
        database.sql(
                        """
                        update whistle.incoming_mail
                        set state = 'FILED', tracking_number = ?, settled_by = ?, settled_at = ? where id = ?
                        """)
                .params(trackingNumber, account, Timestamp.from(at), id)
                .update();
    }

    /** Somebody found that there is nothing to do. Whoever calls this holds it by {@link #lock}. */
    void setAside(UUID id, Aside why, String account, Instant at) {
        database.sql(
                        """
                        update whistle.incoming_mail
                        set state = 'SET_ASIDE', aside = ?, settled_by = ?, settled_at = ? where id = ?
                        """)
                .params(why.name(), account, Timestamp.from(at), id)
                .update();
    }

    /**
     * A program put it where it belongs.
     *
     * @param trackingNumber of the case that it names; null where it names none
     */
    void put(UUID id, KeptMail mail, Why why, String trackingNumber, Instant at) {
        boolean settled = why.state() != MailState.TRIAGE;
        database.sql(
                        """
                        update whistle.incoming_mail
                        set sealed = ?, state = ?, reason = ?, tracking_number = ?, settled_at = ? where id = ?
                        """)
                .params(
                        sealed(id, mail),
                        why.state().name(),
                        why.name(),
                        trackingNumber,
                        settled ? Timestamp.from(at) : null,
                        id)
                .update();
    }

    /**
     * Ends the waiting of what came before a moment and was neither sorted nor settled by anybody.
     *
     * @return how many they were
     */
    int endWaitingOf(Instant cameBefore, Instant at) {
        return database.sql(
                        """
                        update whistle.incoming_mail
                        set state = 'SET_ASIDE', reason = coalesce(reason, 'UNREADABLE'), settled_at = ?
                        where state in ('TRIAGE', 'RECEIVED') and received_at < ?
                        """)
                .params(Timestamp.from(at), Timestamp.from(cameBefore))
                .update();
    }

    /** What was settled before a moment is not kept any longer; that there was a mail, and what became of it, is. */
    void eraseSettledBefore(Instant moment) {
        database.sql(
                        "delete from whistle.incoming_picture where mail in (select id from whistle.incoming_mail where settled_at < ?)")
                .param(Timestamp.from(moment))
                .update();
        database.sql("update whistle.incoming_mail set sealed = null where sealed is not null and settled_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }

    private byte[] sealed(UUID id, KeptMail mail) {
        return vault.seal(mail.json(), IncomingMailSeals.context(id));
    }
}
