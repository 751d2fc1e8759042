package org.whistle.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Standing;
import org.whistle.problem.Refusal;

/** What stands about an account beside the directory. Each change of it gives a new stamp, which ends its sessions. */
@Component
public class AccountStates {

    private final JdbcClient database;

    AccountStates(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param mustChange whether the password is a first one, known to whoever gave it
     * @param stamp empty as long as nothing was changed
     */
    public record State(boolean locked, boolean mustChange, String stamp) {

        private static final State NEW = new State(false, false, "");
    }

    public State of(String account) {
        return database.sql("select locked, must_change, stamp from whistle.account_state where account = ?")
                .param(account)
                .query(State.class)
                .optional()
                .orElse(State.NEW);
    }

    /** How an account stands that is there. */
    public Standing standing(String account) {
        State state = of(account);
        return new Standing(state.stamp(), state.locked());
    }

    /**
     * Holds the account as it stands until the transaction is over.
     *
     * @param before how it stood when the caller's proof was looked at
     * @throws Refusal where it was locked or changed since: what was proven then says nothing any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAsItStood(String account, Standing before) {
        database.sql("insert into whistle.account_state (account, stamp) values (?, '') on conflict do nothing")
                .param(account)
                .update();
        Standing now = database.sql("select stamp, locked from whistle.account_state where account = ? for update")
                .param(account)
                .query(Standing.class)
                .single();
        if (!now.equals(before)) {
            throw Refusal.conflict("overtaken");
        }
    }

    Set<String> locked() {
        return database.sql("select account from whistle.account_state where locked").query(String.class).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void lock(String account) {
        change(account, "locked = true");
    }

    void unlock(String account) {
        change(account, "locked = false");
    }

    /** The same for one that somebody else has set by another door; sessions and access tokens end as well. */
    public void passwordIsSomebodyElses(String account) {
        askForNewPassword(account);
        endAccess(account);
    }

    void askForNewPassword(String account) {
        change(account, "must_change = true");
    }

    Standing passwordIsOwn(String account) {
        return change(account, "must_change = false");
    }

    /** Whoever is signed in with the account has to do so again; so it is after another password, whoever set it. */
    public Standing endSessions(String account) {
        return change(account, "locked = account_state.locked");
    }

    /** Ends all sessions and access tokens: whoever comes has to show anew that they may. */
    public void endAccess(String account) {
        // first, so that a token which is just being made is waited for and ends with the others
        endSessions(account);
        database.sql("delete from whistle.access_token where account = ?")
                .param(account)
                .update();
    }

    private Standing change(String account, String what) {
        database.sql("insert into whistle.account_state (account) values (?) on conflict do nothing")
                .param(account)
                .update();
        return database.sql("update whistle.account_state set " + what
                        + ", stamp = gen_random_uuid()::text where account = ? returning stamp, locked")
                .param(account)
                .query(Standing.class)
                .single();
    }

    /** Whoever comes later under the same name has nothing of it. */
    public void forget(String account) {
        // the state first: whoever changes something of the account holds that row
        for (String table : List.of("account_state", "second_factor", "access_token", "sign_in")) {
            database.sql("delete from whistle." + table + " where account = ?")
                    .param(account)
                    .update();
        }
    }
}
