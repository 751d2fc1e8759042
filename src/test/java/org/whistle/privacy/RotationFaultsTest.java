package org.whistle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.SecurityEvents;
import org.whistle.privacy.KeyRotation.Rotated;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What is broken, and who comes at the wrong moment, while keys change. */
@WholeApplication
class RotationFaultsTest {

    @Autowired
    private KeyRotation rotation;

    @Autowired
    private KeyRing keys;

    @Autowired
    private KeyRows rows;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SealedPeople reporters;

    @Test
    void a_row_that_does_not_open_is_named_and_stops_no_other() {
        String broken = reporters.file("13700000008");
        String other = reporters.file("13700000009");
        DataKey old = keys.current();
        database.sql("update whistle.reporter set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20))"
                        + " where tracking_number = ?")
                .param(broken)
                .update();
        try {
            keys.add();
            Rotated rotated = rotation.rotate();

            assertThat(rotated.broken().get("reporter.sealed")).contains(broken).doesNotContain(other);
            assertThat(reporters.phone(other)).isEqualTo("137****0009");
            assertThat(reporters.sealedOf(other)).startsWith(Vault.stamp(keys.current()));
            assertThat(reporters.sealedOf(broken)).startsWith(Vault.stamp(old));
        } finally {
            database.sql("update whistle.reporter set sealed = null, phone_mark = null where tracking_number = ?")
                    .param(broken)
                    .update();
        }
        assertThat(rotation.rotate().broken().getOrDefault("reporter.sealed", Set.of()))
                .doesNotContain(broken);
    }

    @Test
    void rows_that_nobody_opens_keep_nobody_from_the_next_key_and_their_own_key_stays() {
        String changed = reporters.file("13700000011");
        String unknown = reporters.file("13700000012");
        String cut = reporters.file("13700000013");
        String other = reporters.file("13700000014");
        DataKey old = keys.current();
        spoil("set_byte(sealed, length(sealed) - 1, 255 - get_byte(sealed, length(sealed) - 1))", changed);
        spoil("overlay(sealed placing '\\xdeadbeef' from 2)", unknown);
        spoil("substring(sealed from 1 for 9)", cut);
        try {
            Rotated first = rotation.rotate();
            DataKey second = keys.current();
            Rotated next = rotation.rotate();

            assertThat(first.added()).isTrue();
            assertThat(next.added())
                    .as("another key, though some rows are stuck")
                    .isTrue();
            assertThat(next.broken().get("reporter.sealed"))
                    .contains(changed, unknown, cut)
                    .doesNotContain(other);
            assertThat(reporters.phone(other)).isEqualTo("137****0014");
            assertThat(reporters.sealedOf(other)).startsWith(Vault.stamp(keys.current()));
            TurnableClock.INSTANCE.turn(Duration.ofMinutes(61));
            assertThat(rotation.retire().needed()).contains(old.name()).doesNotContain(second.name());
            assertThat(keys.has(old.name())).isTrue();
        } finally {
            TurnableClock.INSTANCE.reset();
            List.of(changed, unknown, cut).forEach(number -> spoil("null, phone_mark = null", number));
        }
    }

    private void spoil(String sealed, String number) {
        database.sql("update whistle.reporter set sealed = " + sealed + " where tracking_number = ?")
                .param(number)
                .update();
    }

    @Test
    void whether_a_key_is_needed_is_asked_where_nobody_can_put_another_in_force(@TempDir Path home) {
        KeyRing own = new KeyRing(new KeySettings("", home.resolve("keys")));
        DataKey old = own.add();
        own.add();
        AtomicBoolean alone = new AtomicBoolean();
        KeyRotation rotating = new KeyRotation(
                own,
                rows,
                new Vault(own),
                List.of(stub(alone)),
                transaction,
                mock(SecurityEvents.class),
                Clock.systemUTC());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("insert into whistle.data_key values (?, now() - interval '2 days', now() - interval '1 day')")
                    .param(old.name())
                    .update();

            assertThat(rotating.retire().retired()).containsExactly(old.name());
        });

        assertThat(alone).isTrue();
        assertThat(own.has(old.name())).isFalse();
    }

    private SealedRows stub(AtomicBoolean alone) {
        SealedRows none = mock(SealedRows.class);
        when(none.haveStamp(any())).thenAnswer(asked -> {
            alone.set(database.sql(
                            """
                            select exists (select from pg_locks where locktype = 'advisory' and granted
                              and pid = pg_backend_pid()
                              and objid = (hashtext('whistle.data_key')::bigint & 4294967295)::text::oid)
                            """)
                    .query(Boolean.class)
                    .single());
            return false;
        });
        return none;
    }
}
