package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.doors.ProviderVisit.ACCOUNT;
import static org.whistle.doors.ProviderVisit.SUBJECT;
import static org.whistle.doors.ProviderVisit.claims;
import static org.whistle.doors.ProviderVisit.goThere;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.ProvidedAccounts;
import org.whistle.access.ProvidedAccounts.Person;
import org.whistle.access.ProvidedAccounts.TakingOver;
import org.whistle.account.AccountStates;
import org.whistle.account.Accounts;
import org.whistle.account.TokenBook;
import org.whistle.problem.Refusal;
import org.whistle.testing.TestProvider;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** What the provider may do to accounts, and what it may not. */
@WholeApplication
class ProviderAccountsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStates states;

    @Autowired
    private TokenBook tokens;

    @Autowired
    private ProvidedAccounts provided;

    @AfterEach
    void clean_up() {
        identity.deleteUserInfo(ACCOUNT, "provider-subject");
        identity.deleteUser(ACCOUNT);
    }

    @Test
    void a_locked_account_stays_out_whatever_the_provider_says() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-grid"));
            goThere(new Visitor(port), "/sign-in/provider");

            accounts.lock(ACCOUNT, "admin");

            provider.knows(SUBJECT, claims("city-grid"));
            assertRefused("LOCKED");
        }
    }

    @Test
    void who_loses_every_role_there_keeps_nothing_here() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-supervisors"));
            Visitor visitor = new Visitor(port);
            goThere(visitor, "/sign-in/provider");
            String token = tokens.make(ACCOUNT, states.standing(ACCOUNT), "a year", "365");
            assertThat(visitor.get("/account").statusCode()).isEqualTo(200);

            provider.knows(SUBJECT, claims("city-unknown"));
            assertRefused("NO_ROLE");

            assertThat(groups()).isEmpty();
            assertThat(tokens.accountOf(token)).isEmpty();
            assertThat(visitor.get("/account").statusCode())
                    .as("the session of before")
                    .isEqualTo(302);
        }
    }

    @Test
    void who_never_had_one_is_not_made_known_by_asking() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-unknown"));
            assertRefused("NO_ROLE");

            assertThat(identity.createUserQuery().userId(ACCOUNT).count()).isZero();
        }
    }

    @Test
    void an_account_of_the_provider_gets_no_password_that_opens_without_it() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-grid"));
            goThere(new Visitor(port), "/sign-in/provider");

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> accounts.giveFirstPassword(ACCOUNT, "admin"))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("provided-account"));
        }
    }

    @Test
    void administrators_of_the_provider_are_the_engines_as_long_as_they_are_ours() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-administrators"));
            goThere(new Visitor(port), "/sign-in/provider");
            assertThat(groups()).containsExactlyInAnyOrder("role-administrator", "camunda-admin");

            provider.knows(SUBJECT, claims("city-grid"));
            goThere(new Visitor(port), "/sign-in/provider");
            assertThat(groups()).containsExactly("role-grid-worker");
        }
    }

    @Test
    void the_last_administrator_is_not_made_something_else_by_the_provider() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-administrators"));
            goThere(new Visitor(port), "/sign-in/provider");
            accounts.lock("admin", ACCOUNT);

            provider.knows(SUBJECT, claims("city-grid"));
            assertRefused("LAST_ADMINISTRATOR");

            assertThat(groups()).containsExactlyInAnyOrder("role-administrator", "camunda-admin");
        } finally {
            accounts.unlock("admin", ACCOUNT);
        }
    }

    @Test
    void where_it_is_allowed_an_account_is_taken_over_once_and_by_one_person_only() {
        User local = identity.newUser(ACCOUNT);
        local.setPassword("a sentence of their own");
        identity.saveUser(local);

        assertThat(takeOver(SUBJECT, TakingOver.REFUSED)).isFalse();
        assertThat(groups()).isEmpty();
        assertThat(takeOver(SUBJECT, TakingOver.ALLOWED)).isTrue();
        assertThat(groups()).containsExactly("role-grid-worker");
        assertThat(takeOver(SUBJECT, TakingOver.REFUSED)).as("it is theirs now").isTrue();
        assertThat(takeOver("somebody-else", TakingOver.ALLOWED)).isFalse();
    }

    private boolean takeOver(String subject, TakingOver takingOver) {
        Set<String> groups = Set.of("role-grid-worker");
        return provided.bringIntoLine(new Person(ACCOUNT, subject, "李", "娜"), groups, groups, takingOver);
    }

    private void assertRefused(String reason) {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> refused = goThere(visitor, "/sign-in/provider");

        assertThat(Visitor.leadsTo(refused)).isEqualTo("/sign-in?said=" + reason);
        assertThat(visitor.get("/sign-in?said=" + reason).body()).contains("role=\"alert\"");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    private List<String> groups() {
        return identity.createGroupQuery().groupMember(ACCOUNT).list().stream()
                .map(Group::getId)
                .toList();
    }
}
