package org.whistle.request;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.privacy.SealedRows;
import org.whistle.privacy.Vault;

/** The sealed notes of looks, for sealing with another key. */
@Repository
class RevealSeals implements SealedRows {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;

    RevealSeals(JdbcClient database) {
        this.database = database;
    }

    private record Row(UUID id, byte[] note) {}

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
    @Transactional
    public Batch reseal(Vault vault, String after) {
        List<Row> rows = database.sql(
                        """
                        select id, note from whistle.reveal
                        where id > ? and substring(note from 1 for 5) <> ?
                        order by id limit ?
                        """)
                .params(after.isEmpty() ? FIRST : UUID.fromString(after), vault.stamp(), BATCH)
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getBytes("note")))
                .list();
        int resealed = rows.stream().mapToInt(row -> replace(vault, row)).sum();
        return new Batch(
                resealed, rows.isEmpty() ? null : rows.get(rows.size() - 1).id().toString());
    }

    private int replace(Vault vault, Row row) {
        byte[] anew = vault.seal(vault.open(row.note(), context(row.id())), context(row.id()));
        return database.sql("update whistle.reveal set note = ? where id = ? and note = ?")
                .params(anew, row.id(), row.note())
                .update();
    }
}
