package org.whistle.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.privacy.Vault;
import org.whistle.request.Correspondence;

/** The mails and texts that somebody wrote about requests of their own; what others wrote about these is not theirs. */
@Component
@Transactional(readOnly = true)
public class PersonalLetters {

    private final JdbcClient database;
    private final Vault vault;
    private final Correspondence correspondence;

    PersonalLetters(JdbcClient database, Vault vault, Correspondence correspondence) {
        this.database = database;
        this.vault = vault;
        this.correspondence = correspondence;
    }

    /** @return the oldest first */
    public List<PersonalLetter> of(Collection<String> trackingNumbers) {
        return database
                .sql(
                        """
                        select id, received_at, tracking_number, channel, reason, sealed from whistle.incoming_mail
                        where tracking_number = any(?) order by place
                        """)
                .params(List.of((Object) trackingNumbers.toArray(String[]::new)))
                .query((row, number) -> letter(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PersonalLetter> letter(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        String number = row.getString("tracking_number");
        KeptMail mail = sealed == null
                ? null
                : KeptMail.parse(vault.open(sealed, IncomingMailSeals.context(row.getObject("id", UUID.class))));
        boolean own = mail == null
                ? Why.ANSWER.name().equals(row.getString("reason"))
                : mail.from() != null && isOfReporter(number, row.getString("channel"), mail.from());
        if (!own) {
            return Optional.empty();
        }
        return Optional.of(new PersonalLetter(
                row.getTimestamp("received_at").toInstant(),
                number,
                mail == null ? null : mail.subject(),
                mail == null ? null : mail.words(),
                mail == null ? List.of() : mail.leftOut()));
    }

    private boolean isOfReporter(String number, String channel, String from) {
        return channel.equals("MAIL")
                ? correspondence.isOfReporter(number, from)
                : correspondence.isOfReporterByPhone(number, from);
    }
}
