package org.whistle.hotline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.whistle.problem.Refusal;

/** A hotline's file, open for reading; it never holds more of it than the orders of one call. */
final class OrderFile implements Closeable {

    static final String PART = "file";

    /** Stands where the charset of the mapping has no character for the bytes; no charset has it as a character. */
    static final char UNREADABLE = '\uFFFF';

    private final CsvRows rows;
    private final OrderReader reader;
    private int row;

    private OrderFile(CsvRows rows, OrderReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    /**
     * Reads the header.
     *
     * @throws Refusal when it is no CSV, or not the one the mapping speaks of
     */
    static OrderFile open(InputStream bytes, Mapping mapping) throws IOException {
        CsvRows rows = new CsvRows(text(bytes, mapping), mapping.delimiter());
        CsvRow header = rows.next();
        if (header == null) {
            throw Refusal.invalid(PART, "file-empty");
        }
        if (header.broken() != null || header.values().stream().anyMatch(OrderFile::isNoText)) {
            throw Refusal.invalid(PART, "file-no-csv", mapping.charset().name());
        }
        OrderColumns columns = new OrderColumns(mapping, header.values());
        rows.expect(header.values().size());
        return new OrderFile(rows, new OrderReader(mapping, columns));
    }

    private static Reader text(InputStream bytes, Mapping mapping) {
        CharsetDecoder decoder = mapping.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNREADABLE));
        return new InputStreamReader(bytes, decoder);
    }

    private static boolean isNoText(String value) {
        return value.indexOf(UNREADABLE) >= 0 || value.indexOf('\0') >= 0;
    }

    /** @return the next orders, none after the last */
    List<Order> next(int most) throws IOException {
        List<Order> orders = new ArrayList<>(most);
        while (orders.size() < most) {
            CsvRow next = rows.next();
            if (next == null) {
                break;
            }
            orders.add(reader.read(++row, next));
        }
        return orders;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
