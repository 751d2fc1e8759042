package org.whistle.place;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/**
 * Where things are. Lists change seldom, so they are kept for a minute; that long another node may show the old one.
 */
@Component
public class Places {

    /** What is called near a building, in metres from its walls. */
    private static final double NEARBY = 150;

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PlaceRows rows;
    private final InstantSource clock;
    private volatile Drawn drawn = new Drawn(Atlas.EMPTY, Instant.MIN);

    Places(PlaceRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Drawn(Atlas atlas, Instant until) {}

    /** @return the buildings of a community, in the order of their codes */
    public List<Building> buildingsOf(String community) {
        return atlas().buildingsOf(community);
    }

    /** @return lanes and border of a community */
    public List<MapShape> shapesOf(String community) {
        return atlas().shapesOf(community);
    }

    public Optional<Building> building(String id) {
        return atlas().building(id);
    }

    /**
     * @param building what names it among all, or null or blank where none was chosen
     * @param point what was pointed to; without one a chosen building says where it is
     * @throws Refusal when there is no such building
     */
    public Spot spot(String building, Optional<Point> point) {
        boolean isChosen = building != null && !building.isBlank();
        if (!isChosen && point.isEmpty()) {
            return Spot.NOWHERE;
        }
        Atlas atlas = atlas();
        Optional<Building> chosen = isChosen ? Optional.of(require(atlas, building.strip())) : Optional.empty();
        Optional<Point> where = point.or(() -> chosen.map(Building::centre));
        return new Spot(
                chosen.map(Building::community).or(() -> where.flatMap(atlas::communityOf)),
                where,
                chosen,
                where.flatMap(one -> atlas.nearest(one, NEARBY)));
    }

    private static Building require(Atlas atlas, String id) {
        return atlas.building(id).orElseThrow(() -> Refusal.invalid("building", "unknown-building"));
    }

    private Atlas atlas() {
        Instant now = clock.instant();
        Drawn last = drawn;
        if (now.isBefore(last.until()) && now.plus(FRESH).compareTo(last.until()) >= 0) {
            return last.atlas();
        }
        Atlas atlas = rows.atlas();
        drawn = new Drawn(atlas, now.plus(FRESH));
        return atlas;
    }

    /** Another list was taken in here. */
    void drawAnew() {
        drawn = new Drawn(Atlas.EMPTY, Instant.MIN);
    }
}
