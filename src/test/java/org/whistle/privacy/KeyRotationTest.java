package org.whistle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.account.OwnSecondFactor;
import org.whistle.privacy.KeyRotation.Retired;
import org.whistle.privacy.KeyRotation.Rotated;
import org.whistle.request.ReporterSearch;
import org.whistle.testing.AtOnce;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** A new key comes into force while people go on filing and reading. */
@WholeApplication
class KeyRotationTest {

    @Autowired
    private KeyRotation rotation;

    @Autowired
    private KeyRing keys;

    @Autowired
    private OwnSecondFactor factors;

    @Autowired
    private List<SealedRows> sealed;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SealedPeople reporters;

    @Autowired
    private ReporterSearch search;

    @AfterEach
    void time_goes_on() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void everything_is_sealed_with_the_new_key_and_nothing_is_lost() {
        String before = reporters.file("13700000001");
        factors.begin("grid");
        Optional<OwnSecondFactor.Proposal> factor = factors.proposal("grid");
        DataKey old = keys.current();

        Rotated rotated = rotation.rotate();

        assertThat(rotated.added()).isTrue();
        assertThat(rotated.key()).isEqualTo(keys.current().name()).isNotEqualTo(old.name());
        assertThat(rotated.resealed().get("reporter")).isPositive();
        assertThat(rotated.resealed().get("second_factor")).isPositive();
        assertThat(factors.proposal("grid")).isPresent().isEqualTo(factor);
        assertThat(sealed).noneMatch(rows -> rows.haveStamp(Vault.stamp(old)));
        assertThat(reporters.phone(before)).isEqualTo("137****0001");
        assertThat(search.byPhone("137-0000-0001")).contains(before);
    }

    @Test
    void people_go_on_filing_and_reading_meanwhile() throws Exception {
        Queue<String> filed = new ConcurrentLinkedQueue<>();
        for (int number = 0; number < 30; number++) {
            filed.add(reporters.file("13700000002"));
        }
        DataKey old = keys.current();
        AtomicBoolean done = new AtomicBoolean();
        Runnable people = () -> {
            for (int number = 0; number < 200 && !done.get(); number++) {
                filed.add(reporters.file("13700000002"));
                filed.forEach(one -> assertThat(reporters.phone(one)).isEqualTo("137****0002"));
            }
        };

        List<Throwable> failures = AtOnce.failures(people, people, () -> {
            rotation.rotate();
            done.set(true);
        });

        assertThat(failures).isEmpty();
        assertThat(search.byPhone("13700000002")).containsExactlyInAnyOrderElementsOf(filed);
        // who began to file before the new key came may end after it was done
        rotation.rotate();
        assertThat(sealed).noneMatch(rows -> rows.haveStamp(Vault.stamp(old)));
        assertThat(search.byPhone("13700000002")).containsExactlyInAnyOrderElementsOf(filed);
    }

    @Test
    void an_interrupted_rotation_is_finished_before_another_key_comes() {
        String number = reporters.file("13700000003");
        DataKey added = keys.add();

        Rotated rotated = rotation.rotate();

        assertThat(rotated.added()).isFalse();
        assertThat(rotated.key()).isEqualTo(added.name());
        assertThat(reporters.phone(number)).isEqualTo("137****0003");
        assertThat(rotation.rotate().added()).isTrue();
    }

    @Test
    void two_who_rotate_at_once_lose_nothing() throws Exception {
        String number = reporters.file("13700000004");

        List<Throwable> failures = AtOnce.failures(() -> rotation.rotate(), () -> rotation.rotate());

        assertThat(failures).isEmpty();
        assertThat(reporters.phone(number)).isEqualTo("137****0004");
        assertThat(rotation.retire().needed()).isEmpty();
    }

    @Test
    void a_row_that_somebody_empties_meanwhile_stays_empty() {
        String number = reporters.file("13700000005");
        byte[] before = reporters.sealedOf(number);
        database.sql("update whistle.reporter set sealed = null, phone_mark = null where tracking_number = ?")
                .param(number)
                .update();

        rotation.rotate();

        assertThat(before).isNotNull();
        assertThat(reporters.sealedOf(number)).isNull();
    }

    @Test
    void a_key_is_laid_down_only_when_nothing_needs_it_and_an_hour_has_passed() {
        String number = reporters.file("13700000006");
        String old = keys.current().name();
        rotation.rotate();

        Retired soon = rotation.retire();
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(61));
        Retired later = rotation.retire();

        assertThat(soon.tooSoon()).contains(old);
        assertThat(soon.retired()).doesNotContain(old);
        assertThat(later.retired()).contains(old);
        assertThat(later.needed()).isEmpty();
        assertThat(keys.has(old)).isFalse();
        assertThat(reporters.phone(number)).isEqualTo("137****0006");
    }

    @Test
    void a_key_that_something_needs_is_not_laid_down() {
        String number = reporters.file("13700000007");
        String old = keys.current().name();
        rotation.rotate();
        List<DataKey> all = new ArrayList<>(keys.all());
        assertThat(all).extracting(DataKey::name).contains(old);
        DataKey before =
                all.stream().filter(key -> key.name().equals(old)).findFirst().orElseThrow();
        database.sql("update whistle.reporter set sealed = ? || substring(sealed from 6) where tracking_number = ?")
                .params(Vault.stamp(before), number)
                .update();
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(61));
        try {
            assertThat(rotation.retire().needed()).containsExactly(old);
            assertThat(keys.has(old)).isTrue();
        } finally {
            database.sql("update whistle.reporter set sealed = null, phone_mark = null where tracking_number = ?")
                    .param(number)
                    .update();
        }
    }
}
