package org.whistle.casework;

/**
 * What a department leaves when it reports in (报到): where it can be met or reached.
 *
 * @param note internal, or null
 * @param place where it works on the matter, or null
 * @param contact who there answers, or null
 * @param whistleStars what it thinks of the whistle, or null
 */
public record ReportIn(String note, String place, String contact, Stars whistleStars) {}
