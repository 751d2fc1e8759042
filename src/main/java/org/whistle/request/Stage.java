package org.whistle.request;

/** The six stages of the loop: 民生反馈 → 问题上报 → 社区吹哨 → 部门响应 → 联商解决 → 民生评价. */
public enum Stage {
    FEEDBACK,
    REPORT,
    WHISTLE,
    RESPONSE,
    JOINT_RESOLUTION,
    EVALUATION
}
