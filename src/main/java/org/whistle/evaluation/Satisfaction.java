package org.whistle.evaluation;

/** How the resident finds the handling, asked apart from whether it is solved. */
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    NOT_SATISFIED
}
