package org.whistle.assessment;

/**
 * The points that a party gives a community for a month.
 *
 * @param party as in {@link Party}, but not the residents
 * @param points 0 to 100, with at most one decimal
 * @param note internal, at most 500 characters, or null
 * @param assessor the third party's institution; null for all others
 */
public record NewAssessment(String party, String points, String note, String assessor) {}
