package org.whistle.servicelevel;

/** How far a clock has come, step by step up the ladder. */
public enum Standing {
    WITHIN_TIME,
    DUE_SOON,
    OVERDUE,
    REMINDED,
    LED,
    SUPERVISED,
    PUBLISHED;

    public boolean isLate() {
        return compareTo(OVERDUE) >= 0;
    }

    Standing previous() {
        return values()[ordinal() - 1];
    }
}
