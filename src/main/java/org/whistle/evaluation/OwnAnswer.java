package org.whistle.evaluation;

/** A resident's own answer that somebody was to call about. */
record OwnAnswer(int round, Solved solved, Satisfaction satisfaction) {

    Evaluated of(String trackingNumber) {
        return new Evaluated(trackingNumber, solved, satisfaction, round, false);
    }
}
