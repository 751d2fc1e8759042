package org.whistle.access;

import java.util.Optional;
import java.util.Set;

/** One account with one password. */
final class FewAccounts implements StaffAccounts {

    static final String PASSWORD = "a right password";

    String password = PASSWORD;
    Standing standing = new Standing("first", false);
    boolean delayed;
    int looked;

    @Override
    public boolean passwordMatches(String account, String given) {
        if (delayed) {
            throw new TooManyAttempts();
        }
        looked++;
        return "modeler".equals(account) && password.equals(given);
    }

    @Override
    public Standing standing(String account) {
        return "modeler".equals(account) ? standing : Standing.GONE;
    }

    @Override
    public Set<String> groupsOf(String account) {
        return Set.of("role-modeler");
    }

    @Override
    public Set<String> unitsOf(String account) {
        return Set.of();
    }

    @Override
    public Optional<String> workingNow() {
        return Optional.empty();
    }
}
