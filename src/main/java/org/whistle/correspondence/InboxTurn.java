package org.whistle.correspondence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one application at a time fetch mail. */
@Repository
class InboxTurn {

    private static final long FETCHING = 0x5768_6973_746c_654dL;

    private final JdbcClient database;

    InboxTurn(JdbcClient database) {
        this.database = database;
    }

    /** @return whether this application may fetch until the transaction is over */
    boolean tryLock() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(FETCHING)
                .query(Boolean.class)
                .single();
    }
}
