package org.whistle.request;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedRows;
import org.whistle.privacy.Vault;

/** The sealed notes of looks, for sealing with another key. */
@Repository
class RevealSeals implements SealedRows {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;

    RevealSeals(JdbcClient database) {
        this.database = database;
    }

    static String context(UUID id) {
        return "reveal.note." + id;
    }

    @Override
    public String name() {
        return "reveal";
    }

    @Override
    public boolean haveStamp(byte[] stamp) {
        return database.sql("select exists (select from whistle.reveal where substring(note from 1 for 5) = ?)")
                .param(stamp)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Row> withoutStamp(byte[] stamp, String after, int limit) {
        return database.sql(
                        """
                        select id, note from whistle.reveal
                        where id > ? and substring(note from 1 for 5) <> ?
                        order by id limit ?
                        """)
                .params(after.isEmpty() ? FIRST : UUID.fromString(after), stamp, limit)
                .query((row, number) -> new Row(row.getString(1), row.getBytes(2)))
                .list();
    }

    @Override
    public int reseal(Vault vault, Row row) {
        UUID id = UUID.fromString(row.key());
        return database.sql("update whistle.reveal set note = ? where id = ? and note = ?")
                .params(vault.seal(vault.open(row.sealed(), context(id)), context(id)), id, row.sealed())
                .update();
    }
}
