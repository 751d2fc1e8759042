package org.whistle.board;

/** Whether what the resident was promised is kept. */
public enum PromiseState {
    /** There is none, or it does not count any more: the request was refused or taken back. */
    NONE,
    RUNNING,
    PAUSED,
    OVERDUE,
    KEPT,
    /** The work was done, after the deadline. */
    LATE
}
