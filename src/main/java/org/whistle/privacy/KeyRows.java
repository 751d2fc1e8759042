package org.whistle.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code data_key}: the names of all keys that were ever in force, and never the keys. */
@Repository
class KeyRows {

    private final JdbcClient database;

    KeyRows(JdbcClient database) {
        this.database = database;
    }

    /** @return all names, of those laid down too: somebody who did not hear of it may have sealed with one since */
    List<String> names() {
        return database.sql("select name from whistle.data_key order by name")
                .query(String.class)
                .list();
    }

    /** @return the name of the one that is in force; none before the first, several where nodes disagreed once */
    List<String> inForce() {
        return database.sql("select name from whistle.data_key where replaced_at is null and retired_at is null")
                .query(String.class)
                .list();
    }

    void putInForce(String name, Instant at) {
        database.sql(
                        """
                        insert into whistle.data_key (name, in_force_at) values (:name, :at)
                        on conflict (name) do update set replaced_at = null, retired_at = null
                        where data_key.replaced_at is not null or data_key.retired_at is not null
                        """)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
        database.sql("update whistle.data_key set replaced_at = :at where name <> :name and replaced_at is null")
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Waits until nobody else puts a key in force. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('whistle.data_key'))")
                .query()
                .singleRow();
    }

    Optional<Instant> replacedAt(String name) {
        return database.sql("select replaced_at from whistle.data_key where name = ? and replaced_at is not null")
                .param(name)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void retire(String name, Instant at) {
        database.sql("update whistle.data_key set retired_at = ? where name = ?")
                .params(Timestamp.from(at), name)
                .update();
    }
}
