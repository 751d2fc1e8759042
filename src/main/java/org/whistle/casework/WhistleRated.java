package org.whistle.casework;

/**
 * A department has scored the whistle that called it, in the same step in which it answered the call.
 *
 * @param stars 1 to {@value #MOST_STARS}
 */
public record WhistleRated(String trackingNumber, String department, int stars) {

    public static final int MOST_STARS = 5;
}
