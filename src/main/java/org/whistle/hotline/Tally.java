package org.whistle.hotline;

/** Counts so far; every row counts once. */
record Tally(int accepted, int known, int refused) {

    static final Tally ZERO = new Tally(0, 0, 0);

    int rows() {
        return accepted + known + refused;
    }

    Tally oneAccepted() {
        return new Tally(accepted + 1, known, refused);
    }

    Tally oneKnown() {
        return new Tally(accepted, known + 1, refused);
    }

    Tally oneRefused() {
        return new Tally(accepted, known, refused + 1);
    }
}
