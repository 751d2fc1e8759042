package org.whistle.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.whistle.place.Building;
import org.whistle.place.MapShape;

/**
 * The buildings along one lane, as the select box shows them.
 *
 * @param lane null where they are listed under none
 */
record BuildingGroup(String lane, List<Choice> choices) {

    record Choice(String id, String name) {}

    static List<BuildingGroup> of(List<Building> buildings, List<MapShape> shapes, Locale locale) {
        Map<String, String> lanes = shapes.stream()
                .filter(shape -> shape.kind() == MapShape.Kind.LANE)
                .collect(Collectors.toMap(MapShape::code, shape -> shape.nameIn(locale)));
        Map<String, List<Building>> byLane = buildings.stream()
                .collect(Collectors.groupingBy(
                        one -> Optional.ofNullable(one.lane()).orElse(""), LinkedHashMap::new, Collectors.toList()));
        return byLane.entrySet().stream()
                .map(group -> new BuildingGroup(
                        lanes.getOrDefault(group.getKey(), group.getKey()),
                        group.getValue().stream()
                                .map(one -> new Choice(one.id(), one.nameIn(locale)))
                                .toList()))
                .toList();
    }
}
