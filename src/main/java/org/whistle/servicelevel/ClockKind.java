package org.whistle.servicelevel;

/** What a clock measures, and the limit where no rule knows one: nothing goes without a deadline. */
public enum ClockKind {
    /** From the dispatch until the called department has reported in. */
    REPORT_IN("P1BD"),
    /** From the dispatch until somebody in charge has spoken to the resident. */
    FIRST_CONTACT("P1BD"),
    /** The promise to the resident, from the filing; a department's own, from the dispatch. */
    RESOLUTION("P5BD"),
    /** From the verified result until the resident has been heard. */
    EVALUATION("P1BD"),
    /** From the joint meeting until a party has kept what it promised there, by the day it named. */
    COMMITMENT("P15D");

    private final Limit ordinary;

    ClockKind(String ordinary) {
        this.ordinary = Limit.parse(ordinary);
    }

    Limit ordinary() {
        return ordinary;
    }
}
