package org.whistle.access;

/** What is done to a {@link Resource}. */
public enum Action {
    READ("查看", "read"),
    /** Makes one that was not there. */
    ADD("新增", "add"),
    CHANGE("更改", "change"),
    DELETE("删除", "delete"),
    /** Decides what others have asked for. */
    DECIDE("决定", "decide"),
    /** Works with it, or in it. */
    USE("使用", "use");

    private final String chinese;
    private final String english;

    Action(String chinese, String english) {
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
