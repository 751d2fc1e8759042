package org.whistle.request;

/** Why somebody wants to see a contact in full. */
public enum RevealReason {
    /** 联系诉求人核实 */
    VERIFY,
    /** 预约上门 */
    APPOINTMENT,
    /** 回访 */
    CALL_BACK,
    /** 反馈结果 */
    RESULT,
    /** 其他, told in a note */
    OTHER
}
