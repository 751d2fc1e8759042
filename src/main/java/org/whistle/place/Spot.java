package org.whistle.place;

import java.util.Optional;

/**
 * What is known of where somebody means.
 *
 * @param community the code of the community it lies in; empty outside of all of ours
 * @param point where it is; empty where it was said in words only
 * @param chosen the building that was chosen from the list
 * @param near the nearest building, where there is one within 150 metres of the point
 */
public record Spot(Optional<String> community, Optional<Point> point, Optional<Building> chosen, Optional<Near> near) {

    static final Spot NOWHERE = new Spot(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether there is a point, and it lies in none of our communities. */
    public boolean isOutside() {
        return point.isPresent() && community.isEmpty();
    }

    /** @return the building it is about: the chosen one, or the one in which the point lies */
    public Optional<Building> building() {
        return chosen.or(() -> near.filter(one -> one.metres() == 0).map(Near::building));
    }
}
