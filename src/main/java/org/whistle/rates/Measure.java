package org.whistle.rates;

/** What is measured of a unit; {@code docs/rates.md} says exactly how each is counted. */
public enum Measure {
    /** 响应率: of the first contacts that were due, those in time. */
    CONTACT,
    /** 签收及时率: of the report-ins that were due, those in time. */
    REPORT_IN,
    /** 按时办结率: of the promises that were due, those kept. */
    CLOSING,
    /** 解决率: of the valid answers, "solved". */
    SOLVED,
    /** 满意率: of the valid answers, "satisfied" and "basically satisfied". */
    SATISFIED,
    /** 退件率: of a department's answers to calls, the returns; less is better. */
    RETURN,
    /** 重办率: of the rounds that were evaluated, those done again; less is better. */
    REDO,
    /** 重复诉求率: of the requests filed, those about a matter that was there already; less is better. */
    REPEAT,
    /** 社区评部门: the stars that communities gave a department. */
    DEPARTMENT_SCORE,
    /** 部门评哨: the stars that departments gave a community's whistles. */
    WHISTLE_SCORE;

    /** Whether less of it is better. */
    public boolean isBetterLow() {
        return this == RETURN || this == REDO || this == REPEAT;
    }
}
