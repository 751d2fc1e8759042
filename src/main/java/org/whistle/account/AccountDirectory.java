package org.whistle.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whistle.access.Role;

/** Where accounts are kept: their names, passwords and groups. It does what it is told; who may is asked before. */
public interface AccountDirectory {

    Optional<Account> find(String account);

    /** @return the ids of the accounts that fit, in their order; whether they are locked is not known here */
    List<String> search(AccountSearch wanted);

    /** @return those who are administrators, locked ones too */
    Set<String> administrators();

    /** Makes an account that is not there yet. */
    void create(Account account, String password);

    void setPassword(String account, String password);

    /** Puts the account into the groups of a role and its units, and out of those of others. */
    void setDuty(String account, Role role, Set<String> units);

    /** Removes the account and whatever it was allowed. */
    void remove(String account);
}
