package org.whistle.redress;

/** What the supervisor says. */
public enum ResidentAppealDecision {
    /** The resident is right: it is worked on again, or the delay is supervised. */
    UPHOLD,
    /** The end stands, or the work goes on as it does; the resident is told why. */
    REJECT
}
