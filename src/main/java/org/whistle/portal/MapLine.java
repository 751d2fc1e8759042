package org.whistle.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.whistle.place.Building;
import org.whistle.place.MapShape;
import org.whistle.place.Point;

/**
 * A lane, border or building as a drawing shows it.
 *
 * @param kind as it is called in the style sheet
 * @param path in the words of SVG
 * @param name null where none is written
 * @param x where the name is written
 * @param y in the same way
 */
record MapLine(String kind, String path, String name, long x, long y) {

    /** @param circles no name is written below one of them */
    static MapLine of(MapShape shape, MapView view, List<MapCircle> circles, Locale locale) {
        List<Point> points = shape.shape().points();
        String kind = shape.kind().name().toLowerCase(Locale.ROOT);
        if (shape.kind() != MapShape.Kind.LANE) {
            return new MapLine(kind, path(points, view), null, 0, 0);
        }
        MapLabel label = MapLabel.along(points, shape.nameIn(locale), view, circles);
        return new MapLine(kind, path(points, view), label.text(), label.x(), label.y());
    }

    /** @param building one with an outline */
    static MapLine of(Building building, MapView view) {
        return new MapLine("building", path(building.outline().points(), view), null, 0, 0);
    }

    private static String path(List<Point> points, MapView view) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", view.x(point), view.y(point)))
                .collect(Collectors.joining("L", "M", ""));
    }
}
