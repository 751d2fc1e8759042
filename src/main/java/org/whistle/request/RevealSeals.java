package org.whistle.request;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedColumnById;
import org.whistle.privacy.Vault;

/** The sealed notes of looks, for sealing with another key. */
@Repository
class RevealSeals extends SealedColumnById {

    private final JdbcClient database;

    RevealSeals(JdbcClient database) {
        super(database, "reveal", "note");
        this.database = database;
    }

    static String context(UUID id) {
        return "reveal.note." + id;
    }

    @Override
    public int reseal(Vault vault, Row row) {
        return database.sql("update whistle.reveal set note = ? where id = ? and note = ?")
                .params(anew(vault, row), UUID.fromString(row.key()), row.sealed())
                .update();
    }
}
