package org.whistle.appeal;

/** What the second person says of a proposed exclusion. */
public enum ExclusionDecision {
    CONFIRM,
    DECLINE
}
