package org.whistle.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.Vault;

/** The mails that wait for somebody, and the table {@code mail_look}: who read them. */
@Repository
class TriageRows {

    /** What no parser could take apart may be very large, and has no sender. */
    private static final String SELECT =
            """
            select m.id, m.received_at, m.channel, m.reason, m.tracking_number,
                   case when m.reason <> 'UNREADABLE' then m.sealed end as sealed,
                   (select count(*) from whistle.incoming_picture p where p.mail = m.id and p.sealed is not null) as pictures
            from whistle.incoming_mail m where m.state = 'TRIAGE' and m.sealed is not null
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final KeptUntil keptUntil;

    TriageRows(JdbcClient database, Vault vault, KeptUntil keptUntil) {
        this.database = database;
        this.vault = vault;
        this.keptUntil = keptUntil;
    }

    /** @return a page of them, the latest first; pages count from 0 */
    List<WaitingMail> page(int page, int size) {
        // one after the other: together they may be large
        return database
                .sql(
                        """
                        select id from whistle.incoming_mail where state = 'TRIAGE' and sealed is not null
                        order by place desc limit ? offset ?
                        """)
                .params(size, (long) page * size)
                .query(UUID.class)
                .list()
                .stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<WaitingMail> find(UUID id) {
        return database.sql(SELECT + "and m.id = ?")
                .param(id)
                .query((row, number) -> waiting(row))
                .optional();
    }

    boolean isKnown(UUID id) {
        return database.sql("select exists (select from whistle.incoming_mail where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    long count() {
        return database.sql("select count(*) from whistle.incoming_mail where state = 'TRIAGE' and sealed is not null")
                .query(Long.class)
                .single();
    }

    void addLook(UUID id, String account, LookReason reason, Instant at) {
        database.sql("insert into whistle.mail_look (mail, at, account, reason) values (?, ?, ?, ?)")
                .params(id, Timestamp.from(at), account, reason.name())
                .update();
    }

    boolean hasLooked(UUID id, String account, Instant since) {
        return database.sql(
                        """
                        select exists (select from whistle.mail_look where mail = ? and account = ? and at >= ?)
                        """)
                .params(id, account, Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private WaitingMail waiting(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        KeptMail mail = sealed == null ? null : KeptMail.parse(vault.open(sealed, IncomingMailSeals.context(id)));
        Instant receivedAt = row.getTimestamp("received_at").toInstant();
        return new WaitingMail(
                id,
                receivedAt,
                keptUntil.endOfWaiting(receivedAt),
                CameBy.valueOf(row.getString("channel")),
                mail == null ? "" : MaskedSender.of(mail.from()),
                Why.valueOf(row.getString("reason")),
                row.getString("tracking_number"),
                row.getInt("pictures"),
                mail == null ? 0 : mail.leftOut().size());
    }
}
