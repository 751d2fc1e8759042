package org.whistle.account;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.access.StaffAccounts;
import org.whistle.access.Standing;
import org.whistle.problem.Refusal;

/** One's own password. */
@Component
public class OwnPassword {

    private final StaffAccounts accounts;
    private final AccountDirectory directory;
    private final AccountStates states;
    private final TokenBook tokens;
    private final SecurityEvents events;
    private final TransactionTemplate transaction;

    OwnPassword(
            StaffAccounts accounts,
            AccountDirectory directory,
            AccountStates states,
            TokenBook tokens,
            SecurityEvents events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.directory = directory;
        this.states = states;
        this.tokens = tokens;
        this.events = events;
        this.transaction = transaction;
    }

    /** @return whether the password is one that somebody else gave, and has to be changed before anything else */
    public boolean isDue(String account) {
        return states.of(account).mustChange();
    }

    /**
     * Changes it, and ends all sessions of the account. With a first password, which somebody else knew, all access
     * tokens end too.
     *
     * @return how the account stands by it
     * @throws Refusal for a wrong old password, two new ones that differ, or one that is not taken, and where the account
     *     was changed or locked while it was looked at
     */
    public Standing change(String account, String old, String password, String again) {
        Account owner = directory.find(account).orElseThrow(() -> Refusal.notFound("no-such-account"));
        PasswordFault.refuse("password", password, List.of(account, owner.family(), owner.given(), owner.name()));
        if (!password.equals(again)) {
            throw Refusal.invalid("again", "passwords-differ");
        }
        Standing before = states.standing(account);
        if (old == null || !accounts.passwordMatches(account, old)) {
            throw Refusal.invalid("old", "wrong-password");
        }
        if (password.equals(old)) {
            throw Refusal.invalid("password", "same-password");
        }
        Standing standing = transaction.execute(status -> {
            // an administrator who gives a first password meanwhile means to end just this
            states.holdAsItStood(account, before);
            if (isDue(account)) {
                tokens.takeBackAll(account);
            }
            directory.setPassword(account, password);
            return states.passwordIsOwn(account);
        });
        events.happened(SecurityEvent.PASSWORD_CHANGED, account, Map.of("what", "own"));
        return standing;
    }
}
