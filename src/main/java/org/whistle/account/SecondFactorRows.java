package org.whistle.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.privacy.Vault;

/** The rows of second factors, whose secrets are sealed. Every code is taken by a guarded update, so that of two at once one is refused. */
@Component
class SecondFactorRows {

    private final JdbcClient database;
    private final Vault vault;

    SecondFactorRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param sealed as it stands in the row */
    record Row(String secret, boolean confirmed, byte[] sealed) {}

    Optional<Row> find(String account) {
        return database.sql("select secret, confirmed_at is not null as confirmed from whistle.second_factor"
                        + " where account = ?")
                .param(account)
                .query((row, number) -> new Row(
                        vault.open(row.getBytes(1), SecondFactorSeals.context(account)),
                        row.getBoolean(2),
                        row.getBytes(1)))
                .optional();
    }

    boolean isConfirmed(String account) {
        return database.sql("select count(*) from whistle.second_factor"
                                + " where account = ? and confirmed_at is not null")
                        .param(account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps a new secret to be confirmed; one that is confirmed stays. */
    void propose(String account, String secret) {
        database.sql("insert into whistle.second_factor as kept (account, secret) values (?, ?)"
                        + " on conflict (account) do update set secret = excluded.secret"
                        + " where kept.confirmed_at is null")
                .params(account, vault.seal(secret, SecondFactorSeals.context(account)))
                .update();
    }

    /** @return whether it is still the secret whose code was shown; another page may have drawn a new one meanwhile */
    boolean confirm(String account, Row shown, long step, Instant now) {
        return database.sql("update whistle.second_factor set confirmed_at = ?, used_step = ?"
                                + " where account = ? and confirmed_at is null and secret = ?")
                        .params(Timestamp.from(now), step, account, shown.sealed())
                        .update()
                > 0;
    }

    boolean take(String account, long step) {
        return database.sql("update whistle.second_factor set used_step = ?"
                                + " where account = ? and confirmed_at is not null and used_step < ?")
                        .params(step, account, step)
                        .update()
                > 0;
    }

    void keepRecovery(String account, List<String> hashes) {
        hashes.forEach(hash -> database.sql("insert into whistle.recovery_code (account, hash) values (?, ?)")
                .params(account, hash)
                .update());
    }

    /** Of two who draw new ones at once the second waits, and what the first has drawn is gone. */
    void removeRecovery(String account) {
        database.sql("select account from whistle.second_factor where account = ? for update")
                .param(account)
                .query(String.class)
                .optional();
        database.sql("delete from whistle.recovery_code where account = ?")
                .param(account)
                .update();
    }

    boolean takeRecovery(String account, String hash, Instant now) {
        return database.sql("update whistle.recovery_code set used_at = ?"
                                + " where account = ? and hash = ? and used_at is null")
                        .params(Timestamp.from(now), account, hash)
                        .update()
                > 0;
    }

    long recoveryLeft(String account) {
        return database.sql("select count(*) from whistle.recovery_code where account = ? and used_at is null")
                .param(account)
                .query(Long.class)
                .single();
    }

    boolean remove(String account) {
        return database.sql("delete from whistle.second_factor where account = ?")
                        .param(account)
                        .update()
                > 0;
    }
}
