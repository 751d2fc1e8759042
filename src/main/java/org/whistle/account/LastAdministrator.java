package org.whistle.account;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** Sees to it that somebody stays who can mend things. */
@Component
public class LastAdministrator {

    private final JdbcClient database;
    private final AccountStates states;
    private final ObjectProvider<AccountDirectory> directory;

    LastAdministrator(JdbcClient database, AccountStates states, ObjectProvider<AccountDirectory> directory) {
        this.database = database;
        this.states = states;
        this.directory = directory;
    }

    /**
     * To be asked in the transaction that takes the account, its role or its freedom away. Until that ends nobody else
     * takes one away, so that two administrators cannot remove each other at once.
     *
     * @throws Refusal where no other administrator stays who can come in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mayLose(String account) {
        stand();
        Set<String> administrators = directory.getObject().administrators();
        Set<String> locked = states.locked();
        if (administrators.contains(account)
                && administrators.stream()
                        .filter(other -> !other.equals(account))
                        .allMatch(locked::contains)) {
            throw Refusal.conflict("last-administrator");
        }
    }

    /** Lets one after the other look at who the administrators are, until the transaction ends. */
    void stand() {
        database.sql("select pg_advisory_xact_lock(hashtext('whistle.administrators'))::text")
                .query(String.class)
                .single();
    }
}
