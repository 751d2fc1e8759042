package org.whistle.casework;

/** What somebody thinks of another unit's part, the best first. */
public enum Stars {
    FIVE(5),
    FOUR(4),
    THREE(3),
    TWO(2),
    ONE(1);

    /** So many there can be. */
    public static final int MOST = 5;

    private final int count;

    Stars(int count) {
        this.count = count;
    }

    public int count() {
        return count;
    }
}
