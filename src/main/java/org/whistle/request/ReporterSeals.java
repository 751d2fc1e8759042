package org.whistle.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedRows;
import org.whistle.privacy.Vault;

/** The sealed contacts, for sealing with another key. */
@Repository
class ReporterSeals implements SealedRows {

    private final JdbcClient database;

    ReporterSeals(JdbcClient database) {
        this.database = database;
    }

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
    public List<Row> withoutStamp(byte[] stamp, String after, int limit) {
        return database.sql(
                        """
                        select tracking_number, sealed from whistle.reporter
                        where tracking_number > ? and substring(sealed from 1 for 5) <> ?
                        order by tracking_number limit ?
                        """)
                .params(after, stamp, limit)
                .query((row, number) -> new Row(row.getString(1), row.getBytes(2)))
                .list();
    }

    @Override
    public int reseal(Vault vault, Row row) {
        SealedContacts.Sealed anew = SealedContacts.reseal(vault, row.key(), row.sealed());
        return database.sql(
                        """
                        update whistle.reporter set sealed = ?, phone_mark = ?, email_mark = ?
                        where tracking_number = ? and sealed = ?
                        """)
                .params(anew.words(), anew.phone(), anew.email(), row.key(), row.sealed())
                .update();
    }
}
