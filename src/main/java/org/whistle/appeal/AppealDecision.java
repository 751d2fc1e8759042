package org.whistle.appeal;

/** What the first person says of an appeal. */
public enum AppealDecision {
    /** The marks should be excluded; somebody else has to confirm it. */
    UPHOLD,
    REFUSE
}
