package org.whistle.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.privacy.SealedRows;
import org.whistle.privacy.Vault;

/** The sealed secrets of second factors, for sealing with another key. */
@Repository
class SecondFactorSeals implements SealedRows {

    private static final int BATCH = 500;

    private final JdbcClient database;

    SecondFactorSeals(JdbcClient database) {
        this.database = database;
    }

    private record Row(String account, byte[] secret) {}

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
    @Transactional
    public Batch reseal(Vault vault, String after) {
        List<Row> rows = database.sql(
                        """
                        select account, secret from whistle.second_factor
                        where account > ? and substring(secret from 1 for 5) <> ?
                        order by account limit ?
                        """)
                .params(after, vault.stamp(), BATCH)
                .query((row, number) -> new Row(row.getString("account"), row.getBytes("secret")))
                .list();
        int resealed = rows.stream().mapToInt(row -> replace(vault, row)).sum();
        return new Batch(
                resealed, rows.isEmpty() ? null : rows.get(rows.size() - 1).account());
    }

    private int replace(Vault vault, Row row) {
        byte[] anew = vault.seal(vault.open(row.secret(), context(row.account())), context(row.account()));
        return database.sql("update whistle.second_factor set secret = ? where account = ? and secret = ?")
                .params(anew, row.account(), row.secret())
                .update();
    }
}
