package org.whistle.board;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.place.Building;
import org.whistle.place.MapShape;
import org.whistle.place.Places;
import org.whistle.place.Point;
import org.whistle.problem.Refusal;

/**
 * What is near a building or a lane: the cells that it lies in, and those around them. Requests are found by their own
 * cells, which are public; who asks learns no more of where they are than the map says.
 */
@Component
class Surroundings {

    private static final String BETWEEN = "-";

    private final Places places;
    private final Organisation organisation;

    Surroundings(Places places, Organisation organisation) {
        this.places = places;
        this.organisation = organisation;
    }

    /**
     * @param id the code of a community and that of a building or lane, with a hyphen between
     * @throws Refusal when there is no such place
     */
    Area of(String id) {
        return places.building(id)
                .map(building -> around(List.of(building.centre())))
                .or(() -> ofLane(id))
                .orElseThrow(() -> Refusal.invalid("place", "unknown-place"));
    }

    private Optional<Area> ofLane(String id) {
        return organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY && id.startsWith(unit.code() + BETWEEN))
                .map(unit -> ofLane(unit.code(), id.substring(unit.code().length() + BETWEEN.length())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Along its houses; where none is listed under it, along the line on the map. */
    private Optional<Area> ofLane(String community, String code) {
        List<Point> houses = places.buildingsOf(community).stream()
                .filter(building -> code.equals(building.lane()))
                .map(Building::centre)
                .toList();
        return houses.isEmpty()
                ? places.shapesOf(community).stream()
                        .filter(shape -> shape.kind() == MapShape.Kind.LANE
                                && shape.code().equals(code))
                        .map(shape -> around(shape.shape().points()))
                        .findFirst()
                : Optional.of(around(houses));
    }

    private static Area around(List<Point> points) {
        return Area.around(points.stream()
                        .map(point -> Cell.of(point.latitude(), point.longitude()))
                        .toList())
                .widened();
    }
}
