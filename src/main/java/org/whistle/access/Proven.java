package org.whistle.access;

import java.time.Instant;

/**
 * How somebody has shown who they are.
 *
 * @param door through which they come
 * @param with what they showed
 * @param at when; null where a provider does not say it
 */
record Proven(String door, With with, Instant at) {

    /** What is shown. */
    enum With {
        PASSWORD,
        /** Of the second factor, after the password. */
        CODE,
        PROVIDER
    }
}
