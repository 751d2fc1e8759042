package org.whistle.supervision;

import java.util.Optional;
import java.util.stream.Stream;

/** What a fact is about; what its key, its part and its numbers are. */
enum Topic {
    /** A unit; a measure of the rates; points and possible points, raw and adjusted. */
    UNIT,
    /** A unit; a clock of its own; how many stopped in time, and how many late. */
    UNIT_CLOCK,
    /** An item; a clock; the same. */
    ITEM_CLOCK,
    /** A {@link Step}; a bucket of {@link Dwell}; how many took so long. */
    STEP,
    /** How many times a case was returned; how many cases, on the day of its last return. */
    RETURNS,
    /** A rung of the ladder; a clock; how many came there. */
    RUNG,
    /** A cell of the map; how many promises stopped late there. */
    CELL;

    /** @return those that this release knows; another one may have written others */
    static String[] names() {
        return Stream.of(values()).map(Topic::name).toArray(String[]::new);
    }

    /** @return nothing where another release wrote it */
    static Optional<Topic> known(String name) {
        return Stream.of(values()).filter(topic -> topic.name().equals(name)).findFirst();
    }
}
