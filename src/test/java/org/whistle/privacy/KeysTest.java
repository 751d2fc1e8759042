package org.whistle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** What a start does about keys, on a database that holds sealed data. */
@WholeApplication
class KeysTest {

    @TempDir
    private Path home;

    @Autowired
    private KeyRows rows;

    @Autowired
    private KeyRing inForce;

    @Autowired
    private List<SealedRows> sealed;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment environment;

    @Autowired
    private Loop loop;

    @Test
    void without_the_key_of_its_data_nothing_starts_and_no_other_key_is_made() {
        loop.carryUpTo(Reporter.WANG.request("01-02"), "checkOnSite");
        Path file = home.resolve("keys");

        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> start(new KeySettings("", file), sealed))
                .withMessageContaining("not there")
                .satisfies(refused -> assertThat(
                                new UnusableKeysAnalyzer().analyze(refused).getAction())
                        .contains("backup", file.toString()));

        assertThat(file).doesNotExist();
        assertThat(rows.names()).contains(inForce.current().name());
    }

    @Test
    void with_another_key_nothing_starts_either() {
        loop.carryUpTo(Reporter.WANG.request("01-02"), "checkOnSite");
        KeySettings others = new KeySettings(DataKey.draw().base64(), home.resolve("keys"));

        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> start(others, sealed))
                .withMessageContaining(inForce.current().name());
    }

    @Test
    void with_the_key_among_others_it_starts() {
        String both = inForce.current().base64() + " " + DataKey.draw().base64();

        KeyRing ring = start(new KeySettings(both, home.resolve("keys")), sealed);

        assertThat(ring.all()).hasSize(2);
        assertThat(rows.names()).contains(inForce.current().name());
    }

    @Test
    void where_nothing_is_sealed_yet_a_key_is_made() {
        Path file = home.resolve("keys");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rows.retire(inForce.current().name(), clock.instant());

            KeyRing ring = start(new KeySettings("", file), List.of());

            assertThat(Files.exists(file)).isTrue();
            assertThat(rows.inForce()).contains(ring.current().name());
        });
    }

    @Test
    void a_node_without_the_key_of_the_others_is_refused_although_nothing_is_sealed_yet() {
        Path file = home.resolve("keys");

        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> start(new KeySettings("", file), List.of()))
                .withMessageContaining(inForce.current().name())
                .satisfies(refused -> assertThat(refused.remedy()).contains("same keys", file.toString()));

        assertThat(file).doesNotExist();
    }

    @Test
    void of_two_nodes_that_come_up_at_once_with_folders_of_their_own_one_draws_the_key() throws Exception {
        rows.retire(inForce.current().name(), clock.instant());
        try {
            List<Throwable> refused = AtOnce.failures(
                    () -> start(new KeySettings("", home.resolve("one")), List.of()),
                    () -> start(new KeySettings("", home.resolve("other")), List.of()));

            assertThat(refused).singleElement().isInstanceOf(UnusableKeys.class);
            assertThat(home.resolve("one").toFile().exists())
                    .isNotEqualTo(home.resolve("other").toFile().exists());
        } finally {
            rows.putInForce(inForce.current().name(), clock.instant());
        }
    }

    @Test
    void a_key_that_was_laid_down_and_is_needed_all_the_same_is_missed() {
        loop.carryUpTo(Reporter.WANG.request("01-02"), "checkOnSite");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rows.retire(inForce.current().name(), clock.instant());
            KeySettings others = new KeySettings(DataKey.draw().base64(), home.resolve("keys"));

            assertThatExceptionOfType(UnusableKeys.class)
                    .isThrownBy(() -> start(others, sealed))
                    .withMessageContaining(inForce.current().name());
        });
    }

    private KeyRing start(KeySettings settings, List<SealedRows> rowsOfModules) {
        return new Keys().keyRing(settings, rows, rowsOfModules, transaction, clock, environment);
    }
}
