package org.whistle.servicelevel;

/**
 * What a clock measures of a request.
 *
 * @param department whose deed ends it; null where it is the request's own
 * @param commitment which promise of a joint meeting, or null
 */
record Measured(String department, Long commitment) {

    static final Measured REQUEST = new Measured(null, null);

    static Measured department(String department) {
        return new Measured(department, null);
    }
}
