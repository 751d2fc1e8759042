package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Role;
import org.whistle.access.SecurityEvents;
import org.whistle.access.StaffAccounts;
import org.whistle.account.People.Person;
import org.whistle.problem.Refusal;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** Several who change one account in the same moment: each is done, or told that somebody else was faster. */
@WholeApplication
class AccountsAtOnceTest {

    private static final int PEOPLE = 6;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private AccountStates states;

    @Autowired
    private StaffAccounts staff;

    @Autowired
    private TokenBook tokens;

    @Autowired
    private SecurityEvents events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_first_password_that_is_given_while_the_old_one_is_looked_at_stays() {
        Person person = people.of(Role.SUPERVISOR);
        StringBuilder given = new StringBuilder();
        OwnPassword thief = new OwnPassword(
                new Meanwhile(staff, () -> given.append(accounts.giveFirstPassword(person.account(), "admin"))),
                directory,
                states,
                tokens,
                events,
                transaction);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        thief.change(person.account(), person.password(), "words of the thief", "words of the thief"))
                .matches(refusal -> refusal.code().equals("overtaken"));

        assertThat(staff.passwordMatches(person.account(), given.toString())).isTrue();
        assertThat(states.of(person.account()).mustChange()).isTrue();
    }

    @Test
    void somebody_whose_account_was_never_changed_changes_the_password() {
        Person person = people.of(Role.CALL_TAKER);
        states.forget(person.account());
        OwnPassword own = new OwnPassword(staff, directory, states, tokens, events, transaction);

        own.change(person.account(), person.password(), "other words of mine", "other words of mine");

        assertThat(staff.passwordMatches(person.account(), "other words of mine"))
                .isTrue();
    }

    @Test
    void of_those_who_make_one_account_one_makes_it_and_the_others_are_told() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            String wanted = "{\"account\": \"once-%d\", \"family\": \"苗\", \"given\": \"小雨\", \"role\": \"SUPERVISOR\"}"
                    .formatted(System.nanoTime());
            assertThat(atOnce(() -> http.post("/api/accounts", wanted)))
                    .containsOnlyOnce(201)
                    .containsOnly(201, 409);
        }
    }

    @Test
    void of_those_who_give_one_account_a_first_password_nobody_meets_a_fault() throws InterruptedException {
        Person person = people.of(Role.SUPERVISOR);

        assertThat(atOnce(() -> http.put("/api/accounts/" + person.account() + "/password", "")))
                .contains(200)
                .isSubsetOf(200, 409);
    }

    @Test
    void two_who_let_somebody_into_one_group_meet_no_fault() throws InterruptedException {
        Person person = people.of(Role.CALL_TAKER);

        assertThat(atOnce(() -> http.put("/engine-rest/group/role-supervisor/members/" + person.account(), "")))
                .contains(204)
                .isSubsetOf(204, 409);
    }

    private static List<Integer> atOnce(Supplier<Http.Call> call) throws InterruptedException {
        return AtOnce.answers(Collections.nCopies(
                PEOPLE, () -> call.get().as("admin").answer().status()));
    }
}
