package org.whistle.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.whistle.problem.Refusal;

/** Reads the buildings, lanes and border of one community from a CSV file with a line of names; the first mistake ends it. */
final class PlaceFile {

    private static final List<String> COLUMNS =
            List.of("kind", "code", "name", "english", "lane", "address", "longitude", "latitude", "shape");
    private static final int MOST_ROWS = 5_000;

    private final String community;
    private final List<Building> buildings = new ArrayList<>();
    private final List<MapShape> shapes = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private PlaceFile(String community) {
        this.community = community;
    }

    /** @throws Refusal naming the line of the file that cannot be taken */
    static PlaceFile read(String community, byte[] bytes) {
        PlaceFile file = new PlaceFile(community);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(text(bytes), format)) {
            if (!rows.getHeaderNames().containsAll(COLUMNS)) {
                throw Refusal.invalid("list", "place-columns", String.join(", ", COLUMNS));
            }
            for (CSVRecord row : rows) {
                file.take(new PlaceLine(row, rows.getCurrentLineNumber()));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw Refusal.invalid("list", "place-no-csv");
        }
        if (file.buildings.isEmpty()) {
            throw Refusal.invalid("list", "place-no-buildings");
        }
        return file;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void take(PlaceLine line) {
        line.requireWhole(COLUMNS.size());
        if (codes.size() >= MOST_ROWS) {
            throw line.refusal("place-too-many", MOST_ROWS);
        }
        if (!codes.add(line.code())) {
            throw line.refusal("place-twice", line.code());
        }
        switch (line.kind()) {
            case "BUILDING" -> buildings.add(line.building(community));
            case "LANE" -> shapes.add(line.shape(community, MapShape.Kind.LANE));
            case "BORDER" -> shapes.add(line.shape(community, MapShape.Kind.BORDER));
            default -> throw line.refusal("place-kind");
        }
    }

    List<Building> buildings() {
        return buildings;
    }

    List<MapShape> shapes() {
        return shapes;
    }
}
