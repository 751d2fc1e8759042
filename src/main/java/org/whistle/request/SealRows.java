package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.request.Seal.Entry;

/** The table {@code case_seal}; like the entries, links are only ever added. */
@Repository
class SealRows {

    /** Names the lock that lets one application at a time seal. */
    private static final long SEALING = 0x5768_6973_746c_6553L;

    /** A transaction cannot stay open while so many other entries are sealed; what is older need not be looked at. */
    static final int LOOK_BACK = 20_000;

    private final JdbcClient database;
    private final JdbcTemplate template;

    SealRows(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        this.template = template;
    }

    /** @return whether this application may seal until the transaction is over */
    boolean tryLock() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(SEALING)
                .query(Boolean.class)
                .single();
    }

    long lastNumber() {
        return database.sql("select coalesce(max(number), 0) from whistle.case_seal")
                .query(Long.class)
                .single();
    }

    /** @return entries that no link covers yet, in the order they were numbered */
    List<Entry> unsealed(long lastNumber, int most) {
        return database.sql(
                        """
                        select id, case_key, at, source, kind, actor, stage, detail::text as detail
                        from whistle.case_event e
                        where id > coalesce(
                                (select event_id from whistle.case_seal where number = :lastNumber - :lookBack), 0)
                          and not exists (select 1 from whistle.case_seal s where s.event_id = e.id)
                        order by id limit :most
                        """)
                .param("lastNumber", lastNumber)
                .param("lookBack", LOOK_BACK)
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    /** @return the last link of each of the cases that has one */
    Map<String, Seal> lastSeals(Collection<String> caseKeys) {
        Map<String, Seal> seals = new HashMap<>();
        template.query(
                """
                select distinct on (case_key) case_key, number, position, previous, hash
                from whistle.case_seal where case_key = any(?) order by case_key, position desc
                """,
                (RowCallbackHandler) row -> seals.put(row.getString("case_key"), seal(row)),
                (Object) caseKeys.toArray(String[]::new));
        return seals;
    }

    /** A new link and the entry it covers. */
    record Sealed(Seal seal, Entry entry) {}

    void insert(List<Sealed> links, Instant at) {
        template.batchUpdate(
                """
                insert into whistle.case_seal (number, event_id, case_key, position, previous, hash, sealed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                links,
                Math.max(1, links.size()),
                (insert, link) -> {
                    insert.setLong(1, link.seal().number());
                    insert.setLong(2, link.entry().id());
                    insert.setString(3, link.entry().caseKey());
                    insert.setInt(4, link.seal().position());
                    insert.setBytes(5, link.seal().previous());
                    insert.setBytes(6, link.seal().hash());
                    insert.setTimestamp(7, Timestamp.from(at));
                });
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("case_key"),
                row.getTimestamp("at").toInstant(),
                row.getString("source"),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("stage"),
                row.getString("detail"));
    }

    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getLong("number"), row.getInt("position"), row.getBytes("previous"), row.getBytes("hash"));
    }
}
