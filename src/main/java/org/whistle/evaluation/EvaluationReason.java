package org.whistle.evaluation;

/** Why a resident finds a matter not solved, or is not satisfied; the list of domain.md §6 is our own. */
public enum EvaluationReason {
    NOT_DONE,
    DONE_BADLY,
    CAME_BACK,
    TOO_SLOW,
    ATTITUDE,
    NOT_TOLD,
    OTHER
}
