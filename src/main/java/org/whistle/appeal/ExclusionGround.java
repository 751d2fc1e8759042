package org.whistle.appeal;

/** Why a mark should stay out of the adjusted figures; which ground does for which measure says a table. */
public enum ExclusionGround {
    /** 不属职责: it was never the unit's duty. */
    NOT_OURS,
    /** 历史遗留: a problem inherited from long ago. */
    LEGACY,
    /** 政策限制: present policy does not allow it. */
    POLICY_LIMIT,
    /** 无法联系居民. */
    RESIDENT_UNREACHABLE,
    /** 居民不配合: the resident kept the work from being done. */
    RESIDENT_PREVENTS,
    /** 不可抗力. */
    FORCE_MAJEURE,
    /** 诉求不合理. */
    UNREASONABLE,
    /** 登记有误: the record says what did not happen. */
    RECORD_WRONG
}
