package org.whistle.assessment;

/**
 * A score that may be given.
 *
 * @param community the community of the case
 * @param scorer the code of the unit that scores
 * @param about the code of the department scored, or {@link Scores#WHISTLE}
 */
record Score(String trackingNumber, int round, String community, String scorer, String about) {

    boolean isAboutWhistle() {
        return about.equals(Scores.WHISTLE);
    }
}
