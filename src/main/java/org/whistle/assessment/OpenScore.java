package org.whistle.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What a unit has not scored yet and still can.
 *
 * @param unit in whose name
 * @param about codes of departments, or {@link Scores#WHISTLE} alone
 * @param since when it could be scored first
 */
public record OpenScore(
        String trackingNumber, int round, String item, String unit, List<String> about, Instant since) {}
