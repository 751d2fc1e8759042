package org.whistle.portal;

import java.util.ArrayList;
import java.util.List;
import org.whistle.board.Area;
import org.whistle.board.Cell;
import org.whistle.board.CountedCell;
import org.whistle.place.Point;

/**
 * Requests of one cell, or of several that lie too close together to be pressed apart.
 *
 * @param area what the list is narrowed to when somebody opens it
 */
record MapCircle(long x, long y, long radius, long entries, String area) {

    private static final int SMALLEST = 18;
    private static final int LARGEST = 21;
    /** Two circles never touch. */
    private static final int APART = 2 * LARGEST + 2;

    /** @param cells those with the most entries first; around them the others gather */
    static List<MapCircle> of(List<CountedCell> cells, MapView view) {
        List<List<CountedCell>> crowds = new ArrayList<>();
        for (CountedCell cell : cells) {
            crowds.stream()
                    .filter(crowd -> distance(crowd.get(0), cell, view) < APART)
                    .findFirst()
                    .orElseGet(() -> {
                        List<CountedCell> next = new ArrayList<>();
                        crowds.add(next);
                        return next;
                    })
                    .add(cell);
        }
        return crowds.stream().map(crowd -> circle(crowd, view)).toList();
    }

    private static MapCircle circle(List<CountedCell> crowd, MapView view) {
        Point middle = point(crowd.get(0));
        long entries = crowd.stream().mapToLong(CountedCell::entries).sum();
        return new MapCircle(
                Math.round(view.x(middle)),
                Math.round(view.y(middle)),
                Math.min(LARGEST, SMALLEST + Math.round(Math.log10(entries) * 2)),
                entries,
                Area.around(crowd.stream().map(CountedCell::cell).toList()).toString());
    }

    private static double distance(CountedCell one, CountedCell other, MapView view) {
        return Math.hypot(view.x(point(one)) - view.x(point(other)), view.y(point(one)) - view.y(point(other)));
    }

    static Point point(CountedCell counted) {
        Cell cell = counted.cell();
        return new Point(cell.longitude().doubleValue(), cell.latitude().doubleValue());
    }
}
