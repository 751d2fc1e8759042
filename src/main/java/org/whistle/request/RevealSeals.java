package org.whistle.request;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedColumn;
import org.whistle.privacy.Vault;

/** The sealed notes of looks, for sealing with another key. */
@Repository
class RevealSeals extends SealedColumn {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;

    RevealSeals(JdbcClient database) {
        super(database, "reveal", "id", "note");
        this.database = database;
    }

    static String context(UUID id) {
        return "reveal.note." + id;
    }

    @Override
    protected Object asKey(String text) {
        return text.isEmpty() ? FIRST : UUID.fromString(text);
    }

    @Override
    public int reseal(Vault vault, Row row) {
        UUID id = UUID.fromString(row.key());
        return database.sql("update whistle.reveal set note = ? where id = ? and note = ?")
                .params(vault.seal(vault.open(row.sealed(), context(id)), context(id)), id, row.sealed())
                .update();
    }
}
