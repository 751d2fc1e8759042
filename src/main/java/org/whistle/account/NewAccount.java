package org.whistle.account;

import java.util.Set;
import java.util.regex.Pattern;
import org.whistle.access.Actor;
import org.whistle.access.Role;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** An account that somebody wants, with its names as they will be. */
record NewAccount(String id, String family, String given) {

    /** As the engine wants it, which keeps accounts. */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]{2,60}");

    private static final int LONGEST_NAME = 60;

    /** @throws Refusal for what is missing or cannot be kept */
    static NewAccount of(String id, String family, String given) {
        String account = Require.text("account", id, LONGEST_NAME);
        if (!ID.matcher(account).matches() || Actor.isTaken(account)) {
            throw Refusal.invalid("account", "no-account-name");
        }
        return new NewAccount(
                account, Require.text("family", family, LONGEST_NAME), Require.text("given", given, LONGEST_NAME));
    }

    Account as(Role role, Set<String> units) {
        return new Account(id, family, given, Set.of(role), units);
    }
}
