package org.whistle.request.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.whistle.request.Reveal;

/** Looks for spreadsheets, one a line. */
final class RevealCsv {

    /** By it spreadsheets see that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("at", "account", "tracking_number", "reader", "reason", "note")
            .get();

    private RevealCsv() {}

    static byte[] of(List<Reveal> reveals) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Reveal reveal : reveals) {
                printer.printRecord(
                        reveal.at(),
                        safe(reveal.account()),
                        reveal.trackingNumber(),
                        reveal.reader(),
                        reveal.reason(),
                        reveal.note() == null ? "" : safe(reveal.note()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing is written but a text in memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet would take it for a formula and run it. */
    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
