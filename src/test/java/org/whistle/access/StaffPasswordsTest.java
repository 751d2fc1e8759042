package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** What a program may show at every call instead of a session. */
class StaffPasswordsTest {

    private final FewAccounts accounts = new FewAccounts();
    private final FewFactors factors = new FewFactors();
    private final AccessTokens tokens =
            token -> "whistle_good".equals(token) ? Optional.of("modeler") : Optional.empty();
    private final Passwords checked = new Passwords(accounts, new SecurityEvents(event -> {}));
    private final StaffPasswords passwords = new StaffPasswords(
            accounts,
            new RememberedPasswords(accounts, checked, new SecurityEvents(event -> {})),
            new KnownTokens(Given.of(tokens), accounts, new SecondStep(Given.of(factors))),
            new SecondStep(Given.of(factors)));

    @Test
    void a_password_is_looked_at_once_and_remembered_for_a_while() {
        signIn("modeler", FewAccounts.PASSWORD);
        signIn("modeler", FewAccounts.PASSWORD);

        assertThat(accounts.looked).isEqualTo(1);
    }

    @Test
    void a_wrong_one_is_looked_at_every_time_and_not_helped_by_a_right_one() {
        signIn("modeler", FewAccounts.PASSWORD);

        assertThatThrownBy(() -> signIn("modeler", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("modeler", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThat(accounts.looked).isEqualTo(3);
    }

    @Test
    void what_is_remembered_of_one_account_opens_no_other() {
        signIn("modeler", FewAccounts.PASSWORD);

        assertThatThrownBy(() -> signIn("modele", "r" + FewAccounts.PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_change_or_a_lock_counts_at_the_next_call() {
        signIn("modeler", FewAccounts.PASSWORD);

        accounts.standing = new Standing("changed", false);
        accounts.password = "another one";
        assertThatThrownBy(() -> signIn("modeler", FewAccounts.PASSWORD)).isInstanceOf(BadCredentialsException.class);

        accounts.standing = new Standing("changed", true);
        assertThatThrownBy(() -> signIn("modeler", "another one")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("modeler", "whistle_good")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void who_owes_a_second_factor_gets_in_neither_with_the_password_nor_with_a_token_of_before() {
        factors.owed = true;

        assertThatThrownBy(() -> signIn("modeler", FewAccounts.PASSWORD)).isInstanceOf(TokenNeeded.class);
        assertThatThrownBy(() -> signIn("modeler", "whistle_good")).isInstanceOf(FactorOwed.class);
    }

    @Test
    void with_a_second_factor_a_password_alone_opens_nothing_but_a_token_does() {
        factors.setUp = true;
        assertThatThrownBy(() -> signIn("modeler", FewAccounts.PASSWORD)).isInstanceOf(TokenNeeded.class);

        assertThat(signIn("modeler", "whistle_good").getName()).isEqualTo("modeler");
    }

    @Test
    void who_does_not_know_the_password_does_not_learn_of_a_second_factor() {
        factors.setUp = true;

        assertThatThrownBy(() -> signIn("modeler", "wrong")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_token_stands_for_its_own_account_only() {
        assertThatThrownBy(() -> signIn("admin", "whistle_good")).isInstanceOf(BadCredentialsException.class);
    }

    private Authentication signIn(String account, String secret) {
        return passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, secret));
    }
}
