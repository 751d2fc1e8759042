package org.whistle.evaluation;

/** Whether the matter is solved in the resident's eyes. */
public enum Solved {
    YES,
    NO,
    NO_ANSWER
}
