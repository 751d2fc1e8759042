package org.whistle.rates;

import java.util.Set;

/**
 * Which marks somebody may see.
 *
 * @param everything whether it is all of them
 * @param units else those of these units
 * @param communities and those of requests of these communities
 */
public record RateSight(boolean everything, Set<String> units, Set<String> communities) {

    public static final RateSight ALL = new RateSight(true, Set.of(), Set.of());

    /** How much that is. */
    public enum Extent {
        ALL,
        /** What is of the own units, and what others did for the own communities. */
        OWN,
        NOTHING
    }

    public Extent extent() {
        if (everything) {
            return Extent.ALL;
        }
        return units.isEmpty() && communities.isEmpty() ? Extent.NOTHING : Extent.OWN;
    }
}
