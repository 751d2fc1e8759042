package org.whistle.place;

import java.util.List;

/** What a closed line encloses. The last corner is the first one again. */
record Ring(List<Point> corners) {

    Ring {
        corners = List.copyOf(corners);
    }

    /** By how often a ray to the east crosses the line. */
    boolean contains(Point point) {
        boolean inside = false;
        for (int corner = 1; corner < corners.size(); corner++) {
            Point from = corners.get(corner - 1);
            Point to = corners.get(corner);
            boolean crosses = from.latitude() > point.latitude() != to.latitude() > point.latitude();
            if (crosses && point.longitude() < longitudeAt(point.latitude(), from, to)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double longitudeAt(double latitude, Point from, Point to) {
        double part = (latitude - from.latitude()) / (to.latitude() - from.latitude());
        return from.longitude() + part * (to.longitude() - from.longitude());
    }

    /** @return in metres; 0 inside */
    double distanceTo(Point point) {
        if (contains(point)) {
            return 0;
        }
        double least = Double.MAX_VALUE;
        for (int corner = 1; corner < corners.size(); corner++) {
            least = Math.min(least, point.distanceToLine(corners.get(corner - 1), corners.get(corner)));
        }
        return least;
    }
}
