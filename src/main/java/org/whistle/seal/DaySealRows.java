package org.whistle.seal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code day_seal} and {@code day_seal_mail}; rows are only ever added. */
@Repository
class DaySealRows {

    /** Names the lock that lets one application at a time seal a day. */
    private static final long SEALING = 0x5768_6973_746c_6544L;

    private final JdbcClient database;

    DaySealRows(JdbcClient database) {
        this.database = database;
    }

    /** A seal as the database has it; nothing of it is to be believed but what is signed in the document. */
    record Kept(int number, Instant sealedAt, long links, String document) {}

    /** @param proof that whoever mailed it has the key; empty of mails from before there were proofs */
    record Mailed(int number, String proof) {}

    /** @return whether this application may seal until the transaction is over */
    boolean tryLock() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(SEALING)
                .query(Boolean.class)
                .single();
    }

    /** @return in the order of their numbers */
    List<Kept> after(int number) {
        return database.sql(
                        "select number, sealed_at, links, document from whistle.day_seal where number > ? order by number")
                .param(number)
                .query(Kept.class)
                .list();
    }

    /** @return null where there is none yet */
    Kept newest() {
        return database.sql(
                        "select number, sealed_at, links, document from whistle.day_seal order by number desc limit 1")
                .query(Kept.class)
                .optional()
                .orElse(null);
    }

    /** @return the lowest number after this one that no row has; rows that somebody slipped in may leave gaps */
    int firstFreeAfter(int number) {
        return database.sql(
                        """
                        select min(candidate.number) from (
                          select :number + 1 as number
                          union all
                          select number + 1 from whistle.day_seal where number > :number and number < 2147483647
                        ) candidate
                        where not exists (select from whistle.day_seal taken where taken.number = candidate.number)
                        """)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /** @param pastIntact what the seal says too; only versions before read the column */
    void add(Kept seal, Boolean pastIntact) {
        database.sql(
                        """
                        insert into whistle.day_seal (number, sealed_at, links, past_intact, document)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(seal.number(), Timestamp.from(seal.sealedAt()), seal.links(), pastIntact, seal.document())
                .update();
    }

    /** @return all but those with these numbers, the oldest first */
    List<Kept> allBut(Collection<Integer> numbers) {
        return database.sql(
                        """
                        select number, sealed_at, links, document from whistle.day_seal
                        where number <> all(?) order by number
                        """)
                .param(numbers.toArray(Integer[]::new))
                .query(Kept.class)
                .list();
    }

    /** @return what is said to have been mailed */
    List<Mailed> mails() {
        return database.sql("select number, proof from whistle.day_seal_mail")
                .query(Mailed.class)
                .list();
    }

    void mailed(int number, Instant at, String proof) {
        database.sql(
                        """
                        insert into whistle.day_seal_mail (number, mailed_at, proof) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(number, Timestamp.from(at), proof)
                .update();
    }
}
