package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.access.SecondFactors;
import org.whistle.access.StaffAccounts;
import org.whistle.access.TooManyAttempts;
import org.whistle.account.People.Person;
import org.whistle.problem.Refusal;
import org.whistle.testing.AtOnce;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

@WholeApplication
class SecondFactorTest {

    @Autowired
    private OwnSecondFactor own;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private SecondFactorRows rows;

    @Autowired
    private People people;

    @Autowired
    private AuthenticatorApp app;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private JdbcClient database;

    private final TurnableClock clock = TurnableClock.INSTANCE;
    private Person person;

    @BeforeEach
    void somebody() {
        clock.standAt(Instant.now());
        person = people.of(Role.GRID_WORKER);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void another_secret_than_the_one_whose_code_was_shown_is_not_confirmed() {
        // given
        own.begin(person.account());
        SecondFactorRows.Row shown = rows.find(person.account()).orElseThrow();

        // when: another page begins anew
        own.begin(person.account());

        // then
        assertThat(rows.confirm(person.account(), shown, 1, clock.instant())).isFalse();
        assertThat(factors.isSetUp(person.account())).isFalse();
        SecondFactorRows.Row latest = rows.find(person.account()).orElseThrow();
        assertThat(rows.confirm(person.account(), latest, 1, clock.instant())).isTrue();
    }

    @Test
    void it_counts_only_after_a_first_code_has_confirmed_it() {
        own.begin(person.account());

        assertThat(factors.isSetUp(person.account())).isFalse();
        assertThat(factors.matches(person.account(), codeNow())).isFalse();
        assertRefused("wrong-password", () -> own.confirm(person.account(), "another one", codeNow()));
        assertRefused("wrong-code", () -> own.confirm(person.account(), person.password(), "000000"));

        String before = accounts.standing(person.account()).stamp();
        own.confirm(person.account(), person.password(), codeNow());
        assertThat(factors.isSetUp(person.account())).isTrue();
        assertThat(accounts.standing(person.account()).stamp())
                .as("whoever was signed in has to show a code")
                .isNotEqualTo(before);
    }

    @Test
    void a_code_is_taken_once_even_by_two_at_once() throws InterruptedException {
        setUp();
        clock.turn(Duration.ofSeconds(30));
        String code = codeNow();

        List<Boolean> answers = AtOnce.answers(
                () -> factors.matches(person.account(), code), () -> factors.matches(person.account(), code));

        assertThat(answers).containsExactlyInAnyOrder(true, false);
        assertThat(factors.matches(person.account(), code)).as("a replay").isFalse();
    }

    @Test
    void the_code_that_confirmed_it_is_used_up_too() {
        own.begin(person.account());
        String code = codeNow();
        own.confirm(person.account(), person.password(), code);

        assertThat(factors.matches(person.account(), code)).isFalse();
    }

    @Test
    void a_recovery_code_works_once_even_for_two_at_once() throws InterruptedException {
        List<String> codes = setUp();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String code = codes.get(3).toLowerCase(Locale.ROOT);

        List<Boolean> answers = AtOnce.answers(
                () -> factors.matches(person.account(), code), () -> factors.matches(person.account(), code));

        assertThat(answers).containsExactlyInAnyOrder(true, false);
        assertThat(own.recoveryLeft(person.account())).isEqualTo(9);
        assertThat(factors.matches(person.account(), codes.get(4))).isTrue();
    }

    @Test
    void recovery_codes_are_nowhere_to_be_read() {
        List<String> codes = setUp();

        List<String> kept = database.sql("select hash from whistle.recovery_code where account = ?")
                .param(person.account())
                .query(String.class)
                .list();

        assertThat(kept).hasSize(10).allSatisfy(hash -> assertThat(hash).hasSize(64));
        assertThat(kept).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void guessing_is_slowed_down_and_then_the_right_code_is_refused_too() {
        setUp();
        clock.turn(Duration.ofSeconds(30));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(factors.matches(person.account(), "00000" + guess)).isFalse();
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> factors.matches(person.account(), codeNow()));
    }

    @Test
    void giving_it_up_needs_the_password_and_a_code() {
        List<String> codes = setUp();

        assertRefused("wrong-password", () -> own.remove(person.account(), "another one", codes.get(0)));
        assertRefused("wrong-code", () -> own.remove(person.account(), person.password(), "000000"));
        own.begin(person.account());
        assertThat(own.proposal(person.account()))
                .as("a key that is confirmed is not replaced by the way")
                .isEmpty();

        own.remove(person.account(), person.password(), codes.get(0));
        assertThat(factors.isSetUp(person.account())).isFalse();
    }

    @Test
    void on_the_sample_nobody_owes_one() {
        assertThat(factors.isOwed("admin")).isFalse();
    }

    private List<String> setUp() {
        own.begin(person.account());
        return own.confirm(person.account(), person.password(), codeNow()).recoveryCodes();
    }

    private String codeNow() {
        return app.codeNow(person.account());
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
