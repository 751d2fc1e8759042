package org.whistle.hotline;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.whistle.hotline.Lines.Line;

/**
 * The rows of a CSV file, one at a time. A row may span lines inside quotes; when it comes to nothing, only its first
 * line is given up and the next one is read afresh, so that one stray quote does not swallow the rest of the file.
 */
final class CsvRows implements Closeable {

    private static final int MOST_LINES = 1_000;

    private final Lines lines;
    private final Quotes quotes;
    private final CSVFormat format;
    private final Deque<Line> again = new ArrayDeque<>();
    private int columns;

    CsvRows(Reader text, char delimiter) throws IOException {
        this.lines = new Lines(text);
        this.quotes = new Quotes(delimiter);
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** From now on a row with another number of columns is broken. */
    void expect(int columns) {
        this.columns = columns;
    }

    /** @return the next row that is not blank, or null after the last */
    CsvRow next() throws IOException {
        Line first = line();
        while (first != null && first.isBlank()) {
            first = line();
        }
        return first == null ? null : row(first);
    }

    private CsvRow row(Line first) throws IOException {
        if (first.tooLong()) {
            return CsvRow.broken(first.number(), "row-too-long", Lines.LONGEST);
        }
        List<Line> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean open = quotes.openAfter(first.text(), false);
        while (open && text.length() <= Lines.LONGEST && more.size() < MOST_LINES) {
            Line next = line();
            if (next == null) {
                break;
            }
            more.add(next);
            text.append(next.text());
            open = quotes.openAfter(next.text(), open);
        }
        CsvRow row = open ? CsvRow.broken(first.number(), "row-open-quote") : split(first.number(), text.toString());
        if (row.broken() != null) {
            giveBack(more);
        }
        return row;
    }

    private CsvRow split(long line, String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            List<String> values = records.get(0).toList();
            return columns == 0 || columns == values.size()
                    ? new CsvRow(line, values, null)
                    : CsvRow.broken(line, "row-columns", columns, values.size());
        } catch (IOException | UncheckedIOException strayQuote) {
            return CsvRow.broken(line, "row-stray-quote");
        }
    }

    private Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.poll();
    }

    private void giveBack(List<Line> more) {
        for (int last = more.size() - 1; last >= 0; last--) {
            again.addFirst(more.get(last));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
