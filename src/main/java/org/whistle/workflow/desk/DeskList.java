package org.whistle.workflow.desk;

/** The lists of a desk. */
public enum DeskList {
    /** Assigned to whoever looks. */
    MINE("o.assignee = :account"),
    /** All of the teams that one looks at, claimed or not. */
    UNIT("true"),
    /** To be done before the day is over. */
    TODAY("o.due > :now and o.due < :midnight"),
    OVERDUE("o.due <= :now"),
    /** Done again, returned, or not held when it was verified. */
    RETURNED("o.returned"),
    /** The resident was asked, or is waited for; the clock may stand. */
    WAITING("o.waiting");

    private final String condition;

    DeskList(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** Whether nothing but their time tells which tasks it has. */
    boolean isOfTime() {
        return this == UNIT || this == TODAY || this == OVERDUE;
    }
}
