package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.whistle.access.Role;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

@WholeApplication
class FirstPasswordsTest {

    private static final String PASSWORD = "a sentence of the administrator";

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private AccountStates states;

    @Test
    void on_an_own_database_an_account_that_is_made_in_admin_owes_an_own_password() {
        String account = people.of(Role.CALL_TAKER).account();
        MockEnvironment own = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql:own");

        new FirstPasswords(states, own).isGiven(account);

        assertThat(states.of(account).mustChange()).isTrue();
    }

    @Test
    void on_the_sample_a_program_makes_accounts_and_goes_on_with_them() {
        String account = "made-" + System.nanoTime();
        http.post(
                        "/engine-rest/user/create",
                        "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"%s\"}}"
                                .formatted(account, PASSWORD))
                .as("admin")
                .answer();

        assertThat(http.get("/engine-rest/user/" + account + "/profile")
                        .with("Authorization", Http.basic(account, PASSWORD))
                        .answer()
                        .status())
                .isEqualTo(200);
        assertThat(states.of(account).mustChange()).isFalse();
    }
}
