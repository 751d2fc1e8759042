package org.whistle.assessment;

import java.util.HashSet;
import java.util.Set;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Unit;

/**
 * Somebody of the staff, with what counts here: in whose name they may speak.
 *
 * @param units the codes of the units they work in
 * @param groups of their role, among others
 */
record Caller(String account, Set<String> units, Set<String> groups) {

    static Caller of(StaffAccounts accounts, String account) {
        return new Caller(account, accounts.unitsOf(account), accounts.groupsOf(account));
    }

    boolean has(Role role) {
        return groups.contains(role.group());
    }

    /** @return the communities for which they speak; not what they are called to as a department */
    Set<String> communities() {
        return has(Role.COMMUNITY_OFFICER) || has(Role.GRID_WORKER) ? units : Set.of();
    }

    /** @return whether a unit is one of their own; then they neither score it nor score in the name of the other side */
    boolean isOf(String unit) {
        return own().contains(unit);
    }

    /** @return all their units, whatever they do there */
    Set<String> own() {
        Set<String> own = handling();
        own.addAll(units);
        return own;
    }

    /** @return the departments and streets in which they handle cases; the district's supervisors work for the district */
    Set<String> handling() {
        Set<String> handling = new HashSet<>();
        if (has(Role.DEPARTMENT_HANDLER) || has(Role.STREET_COORDINATOR)) {
            handling.addAll(units);
        }
        if (has(Role.SUPERVISOR)) {
            handling.add(Unit.DISTRICT);
        }
        return handling;
    }
}
