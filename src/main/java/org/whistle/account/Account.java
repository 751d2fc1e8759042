package org.whistle.account;

import java.util.Set;
import org.whistle.access.Role;

/**
 * Somebody of the staff who can sign in.
 *
 * @param units the codes of the units in which they take tasks
 */
public record Account(String id, String family, String given, Set<Role> roles, Set<String> units) {

    /** @return the name as it is read in Chinese */
    public String name() {
        return family + given;
    }
}
