package org.whistle.place;

import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.whistle.problem.Refusal;

/** One line of a list of places. */
record PlaceLine(CSVRecord row, long number) {

    private static final int LONGEST_NAME = 100;
    private static final String CODE = "[A-Za-z0-9-]{1,40}";

    void requireWhole(int columns) {
        if (row.size() < columns) {
            throw refusal("place-short", columns, row.size());
        }
    }

    String kind() {
        String kind = row.get("kind").strip().toUpperCase(Locale.ROOT);
        return kind.isEmpty() ? "BUILDING" : kind;
    }

    String code() {
        String code = row.get("code").strip();
        if (!code.matches(CODE)) {
            throw refusal("place-code");
        }
        return code;
    }

    Building building(String community) {
        Point centre = new Point(degrees("longitude", 180), degrees("latitude", 90));
        Shape outline = row.get("shape").isBlank() ? null : polygon();
        String lane = row.get("lane").strip();
        return new Building(
                community,
                code(),
                text("name"),
                english(),
                lane.isEmpty() ? null : lane,
                text("address"),
                centre,
                outline);
    }

    MapShape shape(String community, MapShape.Kind kind) {
        return new MapShape(
                community, code(), kind, text("name"), english(), kind == MapShape.Kind.BORDER ? polygon() : line());
    }

    /** Who has no English name is called as in Chinese. */
    private String english() {
        return row.get("english").isBlank() ? text("name") : text("english");
    }

    private Shape polygon() {
        return Shape.read(row.get("shape")).filter(Shape::isClosed).orElseThrow(() -> refusal("place-no-polygon"));
    }

    private Shape line() {
        return Shape.read(row.get("shape"))
                .filter(shape -> shape.type().equals("LineString"))
                .orElseThrow(() -> refusal("place-no-line"));
    }

    private String text(String column) {
        String text = row.get(column).strip();
        if (text.isEmpty()) {
            throw refusal("place-empty", column);
        }
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw refusal("place-long", column, LONGEST_NAME);
        }
        return text;
    }

    private double degrees(String column, double limit) {
        String written = row.get(column).strip();
        if (!written.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?") || Math.abs(Double.parseDouble(written)) > limit) {
            throw refusal("place-degrees", column);
        }
        return Double.parseDouble(written);
    }

    Refusal refusal(String code, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = String.valueOf(number);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Refusal.invalid("list", code, arguments);
    }
}
