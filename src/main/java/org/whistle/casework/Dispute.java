package org.whistle.casework;

/**
 * A return that goes to a ruling.
 *
 * @param adjudicator who rules, or ruled
 * @param isOpen whether it is still to be ruled on
 */
record Dispute(String department, Adjudicator adjudicator, boolean isOpen) {

    static Dispute open(String department, Adjudicator adjudicator) {
        return new Dispute(department, adjudicator, true);
    }

    Dispute settled() {
        return new Dispute(department, adjudicator, false);
    }

    Dispute before(Adjudicator higher) {
        return new Dispute(department, higher, isOpen);
    }
}
