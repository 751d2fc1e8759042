package org.whistle.portal;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.whistle.place.Point;

/** Where points of the earth lie on a drawing. North is up, a degree of longitude is as short as it is there. */
record MapView(double south, double west, double north, double east) {

    static final int WIDTH = 400;
    static final int HEIGHT = 300;
    private static final int EDGE = 24;
    /** In degrees; what lies closer together is not drawn as far apart. */
    private static final double LEAST_SPAN = 0.004;

    /** @param points at least one; all of them are on it */
    static MapView over(List<Point> points) {
        DoubleSummaryStatistics latitudes =
                points.stream().mapToDouble(Point::latitude).summaryStatistics();
        DoubleSummaryStatistics longitudes =
                points.stream().mapToDouble(Point::longitude).summaryStatistics();
        return new MapView(latitudes.getMin(), longitudes.getMin(), latitudes.getMax(), longitudes.getMax());
    }

    double x(Point point) {
        return WIDTH / 2.0 + (point.longitude() - (west + east) / 2) * shrink() * scale();
    }

    double y(Point point) {
        return HEIGHT / 2.0 - (point.latitude() - (south + north) / 2) * scale();
    }

    /** How much shorter a degree to the east is than one to the north. */
    private double shrink() {
        return Math.cos(Math.toRadians((south + north) / 2));
    }

    /** Units of the drawing a degree. */
    private double scale() {
        return Math.min(
                (WIDTH - 2 * EDGE) / (Math.max(LEAST_SPAN, east - west) * shrink()),
                (HEIGHT - 2 * EDGE) / Math.max(LEAST_SPAN, north - south));
    }
}
