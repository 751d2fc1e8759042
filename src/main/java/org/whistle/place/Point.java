package org.whistle.place;

import java.util.Optional;

/**
 * A place on earth, WGS 84 (as CGCS2000 within a metre), in degrees. Distances are those of a plane, right to a
 * thousandth within a city.
 */
public record Point(double longitude, double latitude) {

    private static final double METRES_A_DEGREE = 111_195;

    /** @return nothing unless both are given */
    public static Optional<Point> of(Double longitude, Double latitude) {
        return longitude == null || latitude == null ? Optional.empty() : Optional.of(new Point(longitude, latitude));
    }

    /** @return in metres */
    public double distanceTo(Point other) {
        return Math.hypot(eastTo(other), northTo(other));
    }

    /** @return how far the other one lies to the east, in metres; negative to the west */
    double eastTo(Point other) {
        return (other.longitude - longitude) * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude));
    }

    /** @return how far the other one lies to the north, in metres; negative to the south */
    double northTo(Point other) {
        return (other.latitude - latitude) * METRES_A_DEGREE;
    }

    /** @return so many metres away */
    public Point moved(double east, double north) {
        double degreesEast = east / (METRES_A_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(latitude))));
        return new Point(longitude + degreesEast, latitude + north / METRES_A_DEGREE);
    }

    /** @return in metres, from the nearest point of the line between two others */
    double distanceToLine(Point from, Point to) {
        double x = eastTo(from);
        double y = northTo(from);
        double alongX = eastTo(to) - x;
        double alongY = northTo(to) - y;
        double length = alongX * alongX + alongY * alongY;
        double part = length == 0 ? 0 : Math.min(1, Math.max(0, -(x * alongX + y * alongY) / length));
        return Math.hypot(x + part * alongX, y + part * alongY);
    }
}
