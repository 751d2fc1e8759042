package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Role;
import org.whistle.access.SecondFactors;
import org.whistle.access.SecurityEvents;
import org.whistle.account.People.Person;
import org.whistle.problem.Refusal;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

@WholeApplication
class TokenBookTest {

    @Autowired
    private TokenBook tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AccountStates states;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SecurityEvents events;

    private final TurnableClock clock = TurnableClock.INSTANCE;
    private Person person;
    private String token;

    @BeforeEach
    void somebodyWithToken() {
        clock.standAt(Instant.now());
        person = people.of(Role.MODELER);
        token = tokens.make(person.account(), states.standing(person.account()), "Modeler", "30");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void it_says_whose_it_is_and_is_nowhere_to_be_read() {
        assertThat(token).matches("whistle_[A-Za-z0-9_-]{43}");
        assertThat(tokens.accountOf(token)).contains(person.account());
        assertThat(tokens.accountOf(token + "x")).isEmpty();
        assertThat(tokens.accountOf(null)).isEmpty();
        assertThat(database.sql("select hash from whistle.access_token where account = ?")
                        .param(person.account())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token.substring(8));
    }

    @Test
    void it_ends_with_its_time() {
        clock.turn(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.accountOf(token)).isPresent();
        clock.turn(Duration.ofSeconds(1));
        assertThat(tokens.accountOf(token)).isEmpty();
    }

    @Test
    void it_is_taken_back_at_once_and_only_by_who_may() {
        UUID id = tokens.of(person.account()).get(0).id();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> tokens.takeBack("grid", id, "grid"));
        assertThat(tokens.accountOf(token)).isPresent();

        tokens.takeBack(person.account(), id, person.account());
        assertThat(tokens.accountOf(token)).isEmpty();
    }

    @Test
    void a_lock_shuts_it_and_a_new_first_password_ends_it() {
        accounts.lock(person.account(), "admin");
        assertThat(tokens.accountOf(token)).isEmpty();
        accounts.unlock(person.account(), "admin");
        assertThat(tokens.accountOf(token)).isPresent();

        accounts.giveFirstPassword(person.account(), "admin");
        assertThat(tokens.accountOf(token)).isEmpty();
    }

    @Test
    void whoever_comes_later_under_the_same_name_has_none_of_it() {
        Account account = directory.find(person.account()).orElseThrow();
        directory.remove(person.account());
        directory.create(account, "quite another one");

        assertThat(tokens.accountOf(token)).isEmpty();
    }

    @Test
    void its_last_use_is_noted_once_a_minute() {
        Instant first = clock.instant();
        tokens.accountOf(token);
        clock.turn(Duration.ofSeconds(30));
        tokens.accountOf(token);
        assertThat(tokens.of(person.account()).get(0).usedAt()).isEqualTo(first);

        clock.turn(Duration.ofSeconds(31));
        tokens.accountOf(token);
        assertThat(tokens.of(person.account()).get(0).usedAt()).isEqualTo(clock.instant());
    }

    @Test
    void it_is_not_to_be_had_in_place_of_a_second_factor_that_is_owed() {
        SecondFactors owed = mock(SecondFactors.class);
        when(owed.isOwed(person.account())).thenReturn(true);
        TokenBook strict = new TokenBook(database, states, owed, clock, events);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> transaction.execute(
                        status -> strict.make(person.account(), states.standing(person.account()), "instead", "365")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("second-factor-owed"));
    }

    @Test
    void it_needs_a_name_and_a_length_of_at_most_a_year() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tokens.make(person.account(), states.standing(person.account()), " ", "30"));
        for (String days : new String[] {"0", "366", "-1", "soon"}) {
            assertThatExceptionOfType(Refusal.class)
                    .as(days)
                    .isThrownBy(
                            () -> tokens.make(person.account(), states.standing(person.account()), "Modeler", days));
        }
        tokens.make(person.account(), states.standing(person.account()), "usual", "");
        assertThat(tokens.of(person.account())).anySatisfy(made -> assertThat(made.expiresAt())
                .isEqualTo(clock.instant().plus(Duration.ofDays(90))));
    }
}
