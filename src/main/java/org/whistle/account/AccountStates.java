package org.whistle.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.access.Standing;

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
        database.sql("delete from whistle.access_token where account = ?")
                .param(account)
                .update();
        endSessions(account);
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
        for (String table : Set.of("account_state", "second_factor", "access_token")) {
            database.sql("delete from whistle." + table + " where account = ?")
                    .param(account)
                    .update();
        }
    }
}
