package org.whistle.rates;

/** One of the two sets of marks and sums: the one that is read, and the spare one that a rebuild fills. */
enum Edition {
    FIRST,
    SECOND;

    static Edition of(int number) {
        return values()[number];
    }

    int number() {
        return ordinal();
    }

    Edition other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
