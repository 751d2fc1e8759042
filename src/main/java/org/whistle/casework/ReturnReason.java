package org.whistle.casework;

/** Why a department returns a call. */
public enum ReturnReason {
    NOT_OUR_DUTY,
    WRONG_PLACE,
    OTHER_LEAD,
    DUPLICATE,
    INSUFFICIENT_FACTS
}
