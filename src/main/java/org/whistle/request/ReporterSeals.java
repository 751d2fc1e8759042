package org.whistle.request;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedColumn;
import org.whistle.privacy.Vault;

/** The sealed contacts, for sealing with another key. */
@Repository
class ReporterSeals extends SealedColumn {

    private final JdbcClient database;

    ReporterSeals(JdbcClient database) {
        super(database, "reporter", "tracking_number", "sealed");
        this.database = database;
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
