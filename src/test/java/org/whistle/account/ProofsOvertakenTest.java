package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Role;
import org.whistle.access.SecondFactors;
import org.whistle.access.SecurityEvents;
import org.whistle.access.StaffAccounts;
import org.whistle.access.Standing;
import org.whistle.account.People.Person;
import org.whistle.problem.Refusal;
import org.whistle.testing.WholeApplication;

/** An administrator takes an account back while whoever holds it makes themselves another way in: that comes too late. */
@WholeApplication
class ProofsOvertakenTest {

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStates states;

    @Autowired
    private StaffAccounts staff;

    @Autowired
    private TokenBook tokens;

    @Autowired
    private SecondFactorRows rows;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private OwnSecondFactor own;

    @Autowired
    private OwnSessions sessions;

    @Autowired
    private Attempts attempts;

    @Autowired
    private SecurityEvents events;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuthenticatorApp app;

    private Person person;
    private String account;

    @BeforeEach
    void somebody() {
        person = people.of(Role.SUPERVISOR);
        account = person.account();
    }

    @Test
    void a_second_factor_is_not_set_up_with_a_password_that_was_taken_away_meanwhile() {
        own.begin(account);

        assertOvertaken(() -> meanwhile(() -> accounts.giveFirstPassword(account, "admin"))
                .confirm(account, person.password(), app.codeNow(account)));

        assertThat(factors.isSetUp(account)).isFalse();
        assertThat(states.of(account).mustChange()).isTrue();
    }

    @Test
    void nor_is_one_given_up_while_the_account_is_locked() {
        List<String> codes = setUp();

        assertOvertaken(() ->
                meanwhile(() -> accounts.lock(account, "admin")).remove(account, person.password(), codes.get(0)));

        assertThat(factors.isSetUp(account)).isTrue();
    }

    @Test
    void recovery_codes_are_not_drawn_in_a_session_that_was_ended_meanwhile() {
        List<String> codes = setUp();
        Standing letIn = states.standing(account);
        accounts.endSessions(account, "admin");

        assertOvertaken(() -> own.drawRecoveryAnew(account, letIn));

        assertThat(factors.matches(account, codes.get(0))).as("those of before").isTrue();
        assertThat(own.drawRecoveryAnew(account, states.standing(account))).hasSize(10);
        assertThat(factors.matches(account, codes.get(1))).isFalse();
    }

    @Test
    void a_token_is_not_made_in_a_session_that_was_ended_meanwhile() {
        Standing letIn = states.standing(account);
        accounts.endAccess(account, "admin");

        assertOvertaken(() -> tokens.make(account, letIn, "of a thief", "365"));

        assertThat(tokens.of(account)).isEmpty();
    }

    @Test
    void a_session_that_was_ended_meanwhile_does_not_come_back_by_ending_the_others() {
        Standing letIn = states.standing(account);
        accounts.endSessions(account, "admin");
        Standing ended = states.standing(account);

        assertOvertaken(() -> sessions.endOthers(account, letIn));

        assertThat(states.standing(account)).isEqualTo(ended);
    }

    private OwnSecondFactor meanwhile(Runnable happening) {
        return new OwnSecondFactor(
                rows, factors, new Meanwhile(staff, happening), states, attempts, events, clock, transaction);
    }

    private List<String> setUp() {
        own.begin(account);
        return own.confirm(account, person.password(), app.codeNow(account)).recoveryCodes();
    }

    private static void assertOvertaken(Runnable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .extracting(Refusal::code)
                .isEqualTo("overtaken");
    }
}
