package org.whistle.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Files of rows below a line of column names. */
final class Csv {

    private Csv() {}

    /** What a table has to answer: its inputs, its outputs, and the id of the rule that says so. */
    static List<CSVRecord> answersOf(String decision) {
        return rows(Path.of("src/test/resources/decisions", decision + ".csv"));
    }

    /** The items of the sample. */
    static List<CSVRecord> catalogue() {
        return rows(Path.of("src/main/resources/sample/catalogue.csv"));
    }

    private static List<CSVRecord> rows(Path file) {
        CSVFormat named = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, named)) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
