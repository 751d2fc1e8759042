package org.whistle.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line or a closed ring, as GeoJSON writes it (RFC 7946): a LineString, or a Polygon without holes.
 *
 * @param json the geometry as it was given
 */
public record Shape(String type, List<Point> points, String json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPES = Set.of("LineString", "Polygon");
    private static final int MOST_POINTS = 500;

    public Shape {
        points = List.copyOf(points);
    }

    /** @return nothing where it is no such geometry */
    static Optional<Shape> read(String json) {
        try {
            JsonNode geometry = JSON.readTree(json);
            String type = geometry.path("type").asText();
            JsonNode positions = geometry.path("coordinates");
            if (type.equals("Polygon")) {
                positions = positions.size() == 1 ? positions.get(0) : JSON.missingNode();
            }
            return TYPES.contains(type) ? points(positions).map(points -> written(type, points)) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /** Written anew: nothing but numbers comes through. */
    private static Shape written(String type, List<Point> points) {
        StringBuilder positions = new StringBuilder();
        points.forEach(point -> positions
                .append(positions.isEmpty() ? "" : ",")
                .append("[%s,%s]".formatted(point.longitude(), point.latitude())));
        String coordinates = type.equals("Polygon") ? "[[" + positions + "]]" : "[" + positions + "]";
        return new Shape(type, points, "{\"type\":\"%s\",\"coordinates\":%s}".formatted(type, coordinates));
    }

    private static Optional<List<Point>> points(JsonNode positions) {
        List<Point> points = new ArrayList<>();
        for (JsonNode position : positions) {
            if (!position.isArray() || !isOnEarth(position.path(0), 180) || !isOnEarth(position.path(1), 90)) {
                return Optional.empty();
            }
            points.add(new Point(position.get(0).asDouble(), position.get(1).asDouble()));
        }
        return points.size() < 2 || points.size() > MOST_POINTS ? Optional.empty() : Optional.of(points);
    }

    private static boolean isOnEarth(JsonNode degrees, double limit) {
        return degrees.isNumber() && Math.abs(degrees.asDouble()) <= limit;
    }

    /** Whether it encloses something. */
    boolean isClosed() {
        return type.equals("Polygon") && points.size() > 3 && points.get(0).equals(points.get(points.size() - 1));
    }

    Ring ring() {
        return new Ring(points);
    }
}
