package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.privacy.Vault;

/** Who was shown how to reach reporters, or a mail that nobody had sorted, and why, for the data officer. */
@Component
@Transactional(readOnly = true)
public class Reveals {

    private static final String ASKED =
            """
            from (select id, at, account, tracking_number, reader, reason, note from whistle.reveal
                  where at >= :from and at < :before
                  union all
                  select null, look.at, account, mail.tracking_number, 'MAIL', look.reason, null
                  from whistle.mail_look look join whistle.incoming_mail mail on mail.id = look.mail
                  where look.at >= :from and look.at < :before) as looked
            where (cast(:account as text) is null or account = :account)
            """;

    private final JdbcClient database;
    private final Vault vault;

    Reveals(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * @param from the first moment
     * @param before the first moment that is not asked for any more
     * @param account whose looks; null for all
     */
    public record Question(Instant from, Instant before, String account) {}

    /** How often somebody was shown one. */
    public record ByAccount(String account, long looks) {}

    /** @return a page of them, the latest first; pages count from 0 */
    public List<Reveal> page(Question question, int page, int size) {
        return asked("select * " + ASKED + " order by at desc, id desc nulls last limit :size offset :skip", question)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, number) -> reveal(row))
                .list();
    }

    /** @return those who were shown any, the most eager first */
    public List<ByAccount> byAccount(Question question) {
        return asked(
                        "select account, count(*) as looks " + ASKED + " group by account order by looks desc, account",
                        question)
                .query((row, number) -> new ByAccount(row.getString("account"), row.getLong("looks")))
                .list();
    }

    /** @return the looks at one contact, the latest first */
    List<Reveal> of(String trackingNumber) {
        return database.sql("select * from whistle.reveal where tracking_number = ? order by at desc, id desc")
                .param(trackingNumber)
                .query((row, number) -> reveal(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Question question) {
        return database.sql(sql)
                .param("from", Timestamp.from(question.from()))
                .param("before", Timestamp.from(question.before()))
                .param("account", question.account());
    }

    private Reveal reveal(ResultSet row) throws SQLException {
        byte[] note = row.getBytes("note");
        return new Reveal(
                row.getTimestamp("at").toInstant(),
                row.getString("account"),
                row.getString("tracking_number"),
                row.getString("reader"),
                row.getString("reason"),
                note == null ? null : vault.open(note, RevealSeals.context(row.getObject("id", UUID.class))));
    }
}
