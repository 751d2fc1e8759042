package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.access.Standing;
import org.whistle.account.People.Person;
import org.whistle.testing.Http;
import org.whistle.testing.WebSession;
import org.whistle.testing.WholeApplication;

/** What ends the sessions of an account, by whatever way it is done. */
@WholeApplication
class StampTest {

    private static final String WORDS = "yet another sentence";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private Accounts office;

    @Autowired
    private OwnPassword passwords;

    @Autowired
    private OwnSecondFactor factor;

    @Autowired
    private AuthenticatorApp app;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    private Person person;
    private String account;

    @BeforeEach
    void somebody() {
        person = people.of(Role.CALL_TAKER);
        account = person.account();
    }

    @Test
    void another_password_by_our_pages_does() {
        assertEnds(() -> passwords.change(account, person.password(), WORDS, WORDS));
        assertEnds(() -> office.giveFirstPassword(account, "admin"));
    }

    @Test
    void another_password_by_the_engines_own_ways_does() {
        assertEnds(() -> {
            User user = identity.createUserQuery().userId(account).singleResult();
            user.setPassword(WORDS);
            identity.saveUser(user);
        });
        String wish = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}";
        assertEnds(() -> assertThat(http.put(
                                "/engine-rest/user/" + account + "/credentials",
                                wish.formatted(WORDS + " by REST", Http.PASSWORD))
                        .as("admin")
                        .answer()
                        .status())
                .isEqualTo(204));
        WebSession admin = WebSession.of("admin", "admin", port);
        assertEnds(() -> assertThat(admin.putWithToken(
                                "/camunda/api/engine/engine/default/user/" + account + "/credentials",
                                wish.formatted(WORDS + " by Admin", Http.PASSWORD),
                                admin.token())
                        .status())
                .isEqualTo(204));
        assertThat(accounts.passwordMatches(account, WORDS + " by Admin")).isTrue();
    }

    @Test
    void another_name_does_not() {
        String before = stamp();
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setFirstName("新");
        identity.saveUser(user);

        assertThat(stamp()).isEqualTo(before);
        assertThat(accounts.passwordMatches(account, person.password())).isTrue();
        assertThat(stamp()).as("nor does a right password").isEqualTo(before);
    }

    @Test
    void another_second_factor_does() {
        String before = stamp();
        factor.begin(account);
        assertThat(stamp()).as("one that waits for its first code").isEqualTo(before);

        assertEnds(() -> factor.confirm(account, person.password(), app.codeNow(account)));
        assertEnds(() -> office.resetSecondFactor(account, "admin"));
        String[] code = new String[1];
        factor.begin(account);
        code[0] = factor.confirm(account, person.password(), app.codeNow(account))
                .recoveryCodes()
                .get(0);
        assertEnds(() -> factor.remove(account, person.password(), code[0]));
    }

    @Test
    void a_lock_the_way_out_of_it_and_an_administrators_word_do() {
        assertEnds(() -> office.lock(account, "admin"));
        assertThat(accounts.standing(account).locked()).isTrue();
        assertEnds(() -> office.unlock(account, "admin"));
        assertEnds(() -> office.endSessions(account, "admin"));
    }

    @Test
    void the_end_of_the_account_does_also_for_who_comes_under_its_name() {
        String before = stamp();
        identity.deleteUser(account);
        assertThat(accounts.standing(account)).isEqualTo(Standing.GONE);

        identity.saveUser(identity.newUser(account));
        assertThat(stamp()).isNotEmpty().isNotEqualTo(before);
        assertThat(accounts.passwordMatches(account, ""))
                .as("it has no password")
                .isFalse();
        assertThat(accounts.passwordMatches(account, person.password())).isFalse();
    }

    private void assertEnds(Runnable deed) {
        String before = stamp();
        deed.run();
        assertThat(stamp()).isNotEqualTo(before);
    }

    private String stamp() {
        return accounts.standing(account).stamp();
    }
}
