package org.whistle.account;

import java.util.Optional;
import java.util.Set;
import org.whistle.access.StaffAccounts;
import org.whistle.access.Standing;

/** The accounts as they are, but something happens just after a password was looked at. */
record Meanwhile(StaffAccounts accounts, Runnable happening) implements StaffAccounts {

    @Override
    public boolean passwordMatches(String account, String password) {
        boolean right = accounts.passwordMatches(account, password);
        happening.run();
        return right;
    }

    @Override
    public Standing standing(String account) {
        return accounts.standing(account);
    }

    @Override
    public Set<String> groupsOf(String account) {
        return accounts.groupsOf(account);
    }

    @Override
    public Set<String> unitsOf(String account) {
        return accounts.unitsOf(account);
    }

    @Override
    public Optional<String> workingNow() {
        return accounts.workingNow();
    }
}
