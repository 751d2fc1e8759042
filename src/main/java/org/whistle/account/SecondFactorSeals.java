package org.whistle.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedColumn;
import org.whistle.privacy.Vault;

/** The sealed secrets of second factors, for sealing with another key. */
@Repository
class SecondFactorSeals extends SealedColumn {

    private final JdbcClient database;

    SecondFactorSeals(JdbcClient database) {
        super(database, "second_factor", "account", "secret");
        this.database = database;
    }

    static String context(String account) {
        return "second_factor.secret." + account;
    }

    @Override
    public int reseal(Vault vault, Row row) {
        return database.sql("update whistle.second_factor set secret = ? where account = ? and secret = ?")
                .params(anew(vault, row), row.key(), row.sealed())
                .update();
    }
}
