package org.whistle.access;

import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** In whose name the present thread works. */
@Component
public class Actor {

    /** A resident at one of the doors; who it is stands with the request, not in the case file. */
    public static final String RESIDENT = "resident";

    /** Whistle itself: a timer, a rule. */
    public static final String SYSTEM = "system";

    private static final Set<String> TAKEN = Set.of(RESIDENT, SYSTEM);

    private final StaffAccounts accounts;

    Actor(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** @return whether the name stands in records for those who have no account, so that nobody else may have it */
    public static boolean isTaken(String account) {
        return TAKEN.contains(account.toLowerCase(Locale.ROOT));
    }

    /** @return the account that is signed in, or the given one where nobody is */
    public String signedInOr(String other) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? accounts.workingNow().orElse(other)
                : authentication.getName();
    }
}
