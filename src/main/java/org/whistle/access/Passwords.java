package org.whistle.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Asks for a name and a password, whichever door they came through. */
@Component
class Passwords {

    /** What is no name of an account may be a password in the wrong field. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-]{1,64}");

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
        // before the password is looked at: if it is changed meanwhile, what follows does not outlive the change
        Standing standing = accounts.standing(account);
        boolean right = looksRight(account, password, door);
        if (right && !standing.locked()) {
            return Optional.of(standing);
        }
        refused(account, door, right ? "locked" : "password");
        return Optional.empty();
    }

    private boolean looksRight(String account, String password, String door) {
        try {
            return accounts.passwordMatches(account, password);
        } catch (TooManyAttempts delayed) {
            refused(account, door, "too-many-attempts");
            throw delayed;
        }
    }

    void refused(String account, String door, String reason) {
        String known = account != null && NAME.matcher(account).matches() ? account : "";
        events.happened(SecurityEvent.SIGN_IN_REFUSED, known, Map.of("door", door, "reason", reason));
    }
}
