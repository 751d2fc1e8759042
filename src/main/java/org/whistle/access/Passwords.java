package org.whistle.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for a name and a password, whichever door they came through. */
@Component
class Passwords {

    private final StaffAccounts accounts;
    private final SecurityEvents events;

    Passwords(StaffAccounts accounts, SecurityEvents events) {
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * @return how the account stood before it was asked for its password, or nothing where it does not get in
     * @throws TooManyAttempts while no password is looked at
     */
    Optional<Standing> check(String account, String password, String door) {
        if (account.indexOf('\0') >= 0) {
            // nobody is called so, and the database cannot even be asked
            refused(null, door, "password");
            return Optional.empty();
        }
        // before the password is looked at: if it is changed meanwhile, what follows does not outlive the change
        Standing standing = accounts.standing(account);
        String known = standing.equals(Standing.GONE) ? null : account;
        boolean right = looksRight(account, known, password, door);
        if (right && !standing.locked()) {
            return Optional.of(standing);
        }
        refused(known, door, right ? "locked" : "password");
        return Optional.empty();
    }

    private boolean looksRight(String account, String known, String password, String door) {
        try {
            return accounts.passwordMatches(account, password);
        } catch (TooManyAttempts delayed) {
            refused(known, door, "too-many-attempts");
            throw delayed;
        }
    }

    /** @param account null where nobody is known by what was typed, which may be a password in the wrong field */
    void refused(String account, String door, String reason) {
        events.happened(
                SecurityEvent.SIGN_IN_REFUSED, account == null ? "" : account, Map.of("door", door, "reason", reason));
    }
}
