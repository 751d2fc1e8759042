package org.whistle.correspondence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedColumnById;
import org.whistle.privacy.Vault;

/** The sealed mails, for sealing with another key. */
@Repository
class IncomingMailSeals extends SealedColumnById {

    private final JdbcClient database;

    IncomingMailSeals(JdbcClient database) {
        super(database, "incoming_mail", "sealed");
        this.database = database;
    }

    static String context(UUID id) {
        return "incoming_mail.sealed." + id;
    }

    @Override
    public int reseal(Vault vault, Row row) {
        return database.sql("update whistle.incoming_mail set sealed = ? where id = ? and sealed = ?")
                .params(anew(vault, row), UUID.fromString(row.key()), row.sealed())
                .update();
    }
}
