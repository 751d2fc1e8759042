package org.whistle.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.privacy.SealedRows;
import org.whistle.privacy.Vault;

/** The sealed contacts, for sealing with another key. */
@Repository
class ReporterSeals implements SealedRows {

    private static final int BATCH = 500;

    private final JdbcClient database;

    ReporterSeals(JdbcClient database) {
        this.database = database;
    }

    private record Row(String trackingNumber, byte[] sealed) {}

    @Override
    public String name() {
        return "reporter";
    }

    @Override
    public boolean haveStamp(byte[] stamp) {
        return database.sql("select exists (select from whistle.reporter where substring(sealed from 1 for 5) = ?)")
                .param(stamp)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public Batch reseal(Vault vault, String after) {
        List<Row> rows = database.sql(
                        """
                        select tracking_number, sealed from whistle.reporter
                        where tracking_number > ? and substring(sealed from 1 for 5) <> ?
                        order by tracking_number limit ?
                        """)
                .params(after, vault.stamp(), BATCH)
                .query((row, number) -> new Row(row.getString("tracking_number"), row.getBytes("sealed")))
                .list();
        int resealed = rows.stream().mapToInt(row -> replace(vault, row)).sum();
        return new Batch(
                resealed, rows.isEmpty() ? null : rows.get(rows.size() - 1).trackingNumber());
    }

    private int replace(Vault vault, Row row) {
        SealedContacts.Sealed anew = SealedContacts.reseal(vault, row.trackingNumber(), row.sealed());
        return database.sql(
                        """
                        update whistle.reporter set sealed = ?, phone_mark = ?, email_mark = ?
                        where tracking_number = ? and sealed = ?
                        """)
                .params(anew.words(), anew.phone(), anew.email(), row.trackingNumber(), row.sealed())
                .update();
    }
}
