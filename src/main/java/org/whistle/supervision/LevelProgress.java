package org.whistle.supervision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code level_progress}: how far the case files are counted, and the lock that lets one at a time count. */
@Repository
class LevelProgress {

    private static final long COUNTING = 0x5768_6973_746c_654cL;

    private final JdbcClient database;

    LevelProgress(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far it is.
     *
     * @param next the first transaction that is not counted; null while nothing is
     * @param loadingAfter the case that the first count of all has come to; null where it is over, or not begun
     */
    record Standing(Long next, String loadingAfter) {

        boolean isLoading() {
            return loadingAfter != null;
        }

        /** A database that was restored on another server begins its transactions anew. */
        boolean leadsOnTo(long horizon) {
            return next != null && next <= horizon;
        }
    }

    /** @return whether this transaction may count until it is over */
    boolean tryCounting() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(COUNTING)
                .query(Boolean.class)
                .single();
    }

    Standing standing() {
        return database.sql("select next_xid, loading_after from whistle.level_progress")
                .query((row, number) ->
                        new Standing(row.getObject("next_xid", Long.class), row.getString("loading_after")))
                .single();
    }

    void keep(long next, String loadingAfter) {
        database.sql("update whistle.level_progress set next_xid = ?, loading_after = ?")
                .params(next, loadingAfter)
                .update();
    }
}
