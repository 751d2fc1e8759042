package org.whistle.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** Lists of words: CSV with a line of names, and remarks after {@code #}. */
final class WordFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .get();

    private WordFile() {}

    /** @throws IllegalStateException naming the file and the line that cannot be read */
    static <T> List<T> read(Resource file, Function<CSVRecord, T> row) {
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).stream().map(line -> read(file, line, row)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words in " + file + " cannot be read", unreadable);
        }
    }

    private static <T> T read(Resource file, CSVRecord line, Function<CSVRecord, T> row) {
        try {
            return row.apply(line);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "Row " + line.getRecordNumber() + " of " + file + " is no word: " + wrong.getMessage(), wrong);
        }
    }
}
