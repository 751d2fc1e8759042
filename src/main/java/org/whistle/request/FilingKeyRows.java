package org.whistle.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.SealedColumn;
import org.whistle.privacy.Vault;

/** The table {@code filing_key}, also for sealing with another key. */
@Repository
class FilingKeyRows extends SealedColumn {

    private final JdbcClient database;

    FilingKeyRows(JdbcClient database) {
        super(database, "filing_key", "key", "answer");
        this.database = database;
    }

    static String context(String key) {
        return "filing_key.answer." + key;
    }

    /**
     * Takes a key for this transaction. Whoever wants the same one waits until it is over.
     *
     * @param forgotten what was used before that moment may be used anew
     * @return false where it was used already
     */
    boolean take(String key, Instant now, Instant forgotten) {
        return database.sql(
                                """
                                insert into whistle.filing_key as used (key, at) values (:key, :now)
                                on conflict (key) do update set at = excluded.at, answer = null
                                where used.at <= :forgotten
                                """)
                        .param("key", key)
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(forgotten))
                        .update()
                == 1;
    }

    void keep(String key, byte[] answer) {
        database.sql("update whistle.filing_key set answer = ? where key = ?")
                .params(answer, key)
                .update();
    }

    /** @return what was answered, sealed; empty where the key was not used since */
    Optional<byte[]> answer(String key, Instant since) {
        return database.sql("select answer from whistle.filing_key where key = ? and at > ?")
                .params(key, Timestamp.from(since))
                .query(byte[].class)
                .optional();
    }

    int remove(Instant until) {
        return database.sql("delete from whistle.filing_key where at <= ?")
                .param(Timestamp.from(until))
                .update();
    }

    @Override
    public int reseal(Vault vault, Row row) {
        return database.sql("update whistle.filing_key set answer = ? where key = ? and answer = ?")
                .params(anew(vault, row), row.key(), row.sealed())
                .update();
    }
}
