package org.whistle.account;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Passwords of accounts that an administrator makes in Admin or over the REST interface. On a database of the operator's
 * own they are first ones, as at our own door; on the embedded sample programs may make accounts and go on with them.
 */
@Component
public class FirstPasswords {

    private final AccountStates states;
    private final boolean owed;

    FirstPasswords(AccountStates states, Environment environment) {
        this.states = states;
        this.owed = environment.containsProperty("spring.datasource.url");
    }

    /** Somebody has made the account, with a password that they know. */
    public void isGiven(String account) {
        if (owed) {
            states.passwordIsSomebodyElses(account);
        }
    }
}
