package org.whistle.access;

/** How far a right reaches: which rows it is about. */
public enum Scope {
    OWN("本人", "own"),
    SECRET("凭查询码", "by secret"),
    /** Whoever signs each call as was agreed. */
    SIGNATURE("凭签名", "by signature"),
    OWN_CELL("本网格", "own cell"),
    OWN_COMMUNITY("本社区", "own community"),
    OWN_STREET("本街道", "own street"),
    OWN_DEPARTMENT("本部门", "own department"),
    OWN_DISTRICT("本区", "own district"),
    /** What belongs to a task that asks one. */
    ASKED("经办任务", "asked"),
    /** Cases one has a part in: they are of one's units, or one's units answer for something in them. */
    PART("有份的", "has a part"),
    /** As far as the engine's own rights, made from the same matrix, let it be seen. */
    ENGINE("按引擎权限", "engine's rights"),
    /** Number, item, stage and times; no words, no people, no places. */
    FACTS("仅要素", "facts only"),
    ALL("全部", "all");

    private final String chinese;
    private final String english;

    Scope(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
