package org.whistle.assessment;

/**
 * What one unit says of another in a case.
 *
 * @param about the code of a department, or {@link Scores#WHISTLE}
 * @param stars 1 to 5, written in digits
 * @param comment internal, at most 500 characters, or null
 * @param round how often the work had been done again; null for the present round
 * @param unit in whose name, where the caller works for several departments of the case; else null
 */
public record NewScore(String about, String stars, String comment, String round, String unit) {}
