package org.whistle.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistle.board.CountedCell;
import org.whistle.place.Building;
import org.whistle.place.MapShape;
import org.whistle.place.Point;

/**
 * The map of the board as a drawing: it needs no script and no pictures of others. A script puts a map that moves in its
 * place.
 *
 * @param lines what it is drawn on
 * @param cells for the script, as in {@code 30.287,120.158,3} with a blank between two of them
 */
record BoardMap(List<MapLine> lines, List<MapCircle> circles, String cells) {

    /** More houses than these would make the page heavy, and be too small to see. */
    private static final int MOST_BUILDINGS = 400;

    static final BoardMap NOTHING = new BoardMap(List.of(), List.of(), "");

    static BoardMap of(List<CountedCell> cells, List<MapShape> shapes, List<Building> buildings, Locale locale) {
        if (cells.isEmpty()) {
            return NOTHING;
        }
        List<Point> all = new ArrayList<>(cells.stream().map(MapCircle::point).toList());
        shapes.forEach(shape -> all.addAll(shape.shape().points()));
        MapView view = MapView.over(all);
        List<MapCircle> circles = MapCircle.of(cells, view);
        Stream<MapLine> houses = buildings.size() > MOST_BUILDINGS
                ? Stream.of()
                : buildings.stream()
                        .filter(building -> building.outline() != null)
                        .map(building -> MapLine.of(building, view));
        return new BoardMap(
                Stream.concat(shapes.stream().map(shape -> MapLine.of(shape, view, circles, locale)), houses)
                        .toList(),
                circles,
                cells.stream().map(cell -> cell.cell() + "," + cell.entries()).collect(Collectors.joining(" ")));
    }
}
