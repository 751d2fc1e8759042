package org.whistle.servicelevel;

/**
 * Whose clocks a deed stops.
 *
 * @param department one department's only; null for all
 * @param called whether departments' clocks or the request's own; null for both
 */
record Whose(String department, Boolean called) {

    static final Whose ALL = new Whose(null, null);
    static final Whose REQUEST = new Whose(null, false);
    static final Whose DEPARTMENTS = new Whose(null, true);

    static Whose department(String department) {
        return new Whose(department, true);
    }
}
