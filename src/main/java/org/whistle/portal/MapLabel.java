package org.whistle.portal;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.whistle.place.Point;

/** The name of a lane on a drawing: in its middle, or as near to it as no circle lies above it. */
record MapLabel(String text, long x, long y) {

    /** How far along the line, from its one end to the other. */
    private static final double[] PLACES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9};
    /** Above and below the line; on it is best. */
    private static final long[] BESIDE = {0, -14, 14, -28, 28};

    private static final int HALF_LINE = 6;

    /** Where all of the line is covered, its middle. */
    static MapLabel along(List<Point> line, String text, MapView view, List<MapCircle> circles) {
        List<MapLabel> spots = DoubleStream.of(PLACES)
                .mapToObj(place -> at(line, place))
                .map(point -> new MapLabel(text, Math.round(view.x(point)), Math.round(view.y(point))))
                .toList();
        return LongStream.of(BESIDE)
                .boxed()
                .flatMap(beside -> spots.stream().map(spot -> new MapLabel(text, spot.x, spot.y + beside)))
                .filter(MapLabel::isWithin)
                .filter(spot -> circles.stream().noneMatch(spot::isBelow))
                .findFirst()
                .orElse(spots.get(0));
    }

    private static Point at(List<Point> line, double place) {
        double left = place * lengths(line).sum();
        for (int end = 1; end < line.size(); end++) {
            Point from = line.get(end - 1);
            Point to = line.get(end);
            double length = length(from, to);
            if (length >= left && length > 0) {
                double part = left / length;
                return new Point(
                        from.longitude() + part * (to.longitude() - from.longitude()),
                        from.latitude() + part * (to.latitude() - from.latitude()));
            }
            left -= length;
        }
        return line.get(line.size() - 1);
    }

    private static DoubleStream lengths(List<Point> line) {
        return Stream.iterate(1, end -> end < line.size(), end -> end + 1)
                .mapToDouble(end -> length(line.get(end - 1), line.get(end)));
    }

    private static double length(Point from, Point to) {
        return Math.hypot(to.longitude() - from.longitude(), to.latitude() - from.latitude());
    }

    private boolean isBelow(MapCircle circle) {
        long across = Math.max(0, Math.abs(circle.x() - x) - halfWidth());
        long down = Math.max(0, Math.abs(circle.y() - y) - HALF_LINE);
        return Math.hypot(across, down) <= circle.radius() + 1;
    }

    private boolean isWithin() {
        return x >= halfWidth()
                && x <= MapView.WIDTH - halfWidth()
                && y >= HALF_LINE
                && y <= MapView.HEIGHT - HALF_LINE;
    }

    /** A Chinese sign is as wide as the letters are high, another one about half. */
    private long halfWidth() {
        return text.chars().mapToLong(sign -> sign < 0x2E80 ? 5 : 9).sum() / 2 + 1;
    }
}
