package org.whistle.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All buildings and shapes, as they were when it was drawn. A district has some thousand: they are gone through. */
final class Atlas {

    static final Atlas EMPTY = new Atlas(List.of(), List.of());

    /** Who stands this near to a building is in its community, where no border is known. */
    private static final double NEAR = 300;

    private final List<Building> buildings;
    private final List<MapShape> shapes;
    private final Map<String, Building> byId;

    Atlas(List<Building> buildings, List<MapShape> shapes) {
        this.buildings = List.copyOf(buildings);
        this.shapes = List.copyOf(shapes);
        this.byId = buildings.stream().collect(Collectors.toMap(Building::id, Function.identity()));
    }

    Optional<Building> building(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Building> buildingsOf(String community) {
        return buildings.stream()
                .filter(one -> one.community().equals(community))
                .toList();
    }

    List<MapShape> shapesOf(String community) {
        return shapes.stream().filter(one -> one.community().equals(community)).toList();
    }

    /** A building within so many metres, the nearest one. */
    Optional<Near> nearest(Point point, double metres) {
        return buildings.stream()
                // its middle is quickly told; no house is longer
                .filter(one -> one.centre().distanceTo(point) <= metres + NEAR)
                .map(one -> Near.of(one, point))
                .filter(near -> near.metres() <= metres)
                .min(Comparator.comparingDouble(Near::metres));
    }

    /** By its border; where that is not known, by the nearest building. */
    Optional<String> communityOf(Point point) {
        return shapes.stream()
                .filter(shape -> shape.kind() == MapShape.Kind.BORDER)
                .filter(shape -> shape.shape().ring().contains(point))
                .map(MapShape::community)
                .findFirst()
                .or(() -> nearest(point, NEAR)
                        .map(near -> near.building().community())
                        .filter(community ->
                                shapesOf(community).stream().noneMatch(shape -> shape.kind() == MapShape.Kind.BORDER)));
    }

    boolean isEmpty() {
        return buildings.isEmpty() && shapes.isEmpty();
    }
}
