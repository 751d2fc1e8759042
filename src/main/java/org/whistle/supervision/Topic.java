package org.whistle.supervision;

/** What a fact is about; what its key, its part and its numbers are. */
enum Topic {
    /** A unit; a measure of the rates; points and possible points, raw and adjusted. */
    UNIT,
    /** An item; the same. */
    ITEM,
    /** A {@link Step}; a bucket of {@link Dwell}; how many took so long. */
    STEP,
    /** How many times a case was returned; how many cases, on the day of its last return. */
    RETURNS,
    /** A rung of the ladder; a clock; how many came there. */
    RUNG,
    /** A cell of the map; how many promises became overdue there. */
    CELL
}
