package org.whistle.account;

import org.whistle.access.Role;

/**
 * Which accounts somebody looks for.
 *
 * @param text a part of the account's id or of the name; empty for all
 * @param role null for all
 * @param unit the code of a unit that the account takes tasks of; empty for all
 */
public record AccountSearch(String text, Role role, String unit, Locks locks, int page) {

    /** Accounts on a page. */
    public static final int PAGE = 50;

    /** Whether it matters that an account is locked. */
    public enum Locks {
        ALL,
        LOCKED
    }

    /** @param page from 1; anything that is no page is the first */
    public static AccountSearch of(String text, String role, String unit, String locks, String page) {
        return new AccountSearch(
                text.strip(),
                found(Role.values(), role),
                unit.strip(),
                "LOCKED".equals(locks) ? Locks.LOCKED : Locks.ALL,
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static Role found(Role[] roles, String name) {
        for (Role role : roles) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }
}
