package org.whistle.servicelevel;

import java.util.Set;

/**
 * Which clocks somebody may see.
 *
 * @param everything whether it is all of them
 * @param units else those of these units and of what lies below
 * @param kinds and those of these kinds anywhere
 */
public record Sight(boolean everything, Set<String> units, Set<ClockKind> kinds) {

    public static final Sight ALL = new Sight(true, Set.of(), Set.of());
}
