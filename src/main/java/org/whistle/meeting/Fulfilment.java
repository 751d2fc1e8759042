package org.whistle.meeting;

/** What became of a commitment, as its promisor or the community says it. */
public enum Fulfilment {
    FULFILLED,
    NOT_FULFILLED
}
