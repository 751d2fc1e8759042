package org.whistle.evaluation;

import java.time.Instant;

/**
 * What a resident said of a round, for those who work on the case; silence stands here, too.
 *
 * @param round the first one is 0
 * @param counts whether it is the one that counts for the round
 */
public record GivenAnswer(int round, GivenBy by, Said said, boolean counts, Instant at) {}
