package org.whistle.access;

import java.util.Optional;
import java.util.Set;

/** The accounts of the staff, wherever they are kept. */
public interface StaffAccounts {

    /**
     * @return whether the password is the account's and the account is not locked; false as well where there is no such
     *     account
     * @throws TooManyAttempts while no password is looked at
     */
    boolean passwordMatches(String account, String password);

    /** @return how the account stands; {@link Standing#GONE} where there is none of that name */
    Standing standing(String account);

    /** @return the groups of the account: its units and its role */
    Set<String> groupsOf(String account);

    /** @return the codes of the units in which the account takes tasks; none for roles that work for all units */
    Set<String> unitsOf(String account);

    /** @return the account in whose name the engine works just now, where it is somebody's */
    Optional<String> workingNow();
}
