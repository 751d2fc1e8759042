package org.whistle.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedRows;
import org.whistle.privacy.Vault;

/** The sealed secrets of second factors, for sealing with another key. */
@Repository
class SecondFactorSeals implements SealedRows {

    private final JdbcClient database;

    SecondFactorSeals(JdbcClient database) {
        this.database = database;
    }

    static String context(String account) {
        return "second_factor.secret." + account;
    }

    @Override
    public String name() {
        return "second_factor";
    }

    @Override
    public boolean haveStamp(byte[] stamp) {
        return database.sql(
                        "select exists (select from whistle.second_factor where substring(secret from 1 for 5) = ?)")
                .param(stamp)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Row> withoutStamp(byte[] stamp, String after, int limit) {
        return database.sql(
                        """
                        select account, secret from whistle.second_factor
                        where account > ? and substring(secret from 1 for 5) <> ?
                        order by account limit ?
                        """)
                .params(after, stamp, limit)
                .query((row, number) -> new Row(row.getString(1), row.getBytes(2)))
                .list();
    }

    @Override
    public int reseal(Vault vault, Row row) {
        String context = context(row.key());
        return database.sql("update whistle.second_factor set secret = ? where account = ? and secret = ?")
                .params(vault.seal(vault.open(row.sealed(), context), context), row.key(), row.sealed())
                .update();
    }
}
