package org.whistle.servicelevel;

/**
 * Whose clocks a deed stops.
 *
 * @param department one department's only; null for all
 * @param called whether departments' clocks or the request's own; null for both
 * @param commitment one promise of a joint meeting only; null for all
 */
record Whose(String department, Boolean called, Long commitment) {

    static final Whose ALL = new Whose(null, null, null);
    static final Whose REQUEST = new Whose(null, false, null);
    static final Whose DEPARTMENTS = new Whose(null, true, null);

    static Whose department(String department) {
        return new Whose(department, true, null);
    }

    static Whose commitment(long commitment) {
        return new Whose(null, null, commitment);
    }
}
