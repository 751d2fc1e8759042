package org.whistle.appeal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An appeal, or a proposed exclusion, in the caller's language.
 *
 * @param marks what it is about, as the case file has it now
 * @param appealed null where a supervisor raised it
 * @param decided null before the first decision
 * @param confirmed null before the second one
 */
record AppealView(
        long id,
        String trackingNumber,
        Named unit,
        int round,
        List<Named> measures,
        Named ground,
        String text,
        List<Long> evidence,
        Named state,
        Voice appealed,
        Voice decided,
        Voice confirmed,
        List<MarkView> marks) {

    /** A code with its words. */
    record Named(String code, String name) {}

    /** Who said it, when, and why where they gave a reason. */
    record Voice(String by, Instant at, String note) {}

    record MarkView(Named measure, LocalDate day, int points, int of, boolean excluded) {}
}
