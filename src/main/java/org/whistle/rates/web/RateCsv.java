package org.whistle.rates.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistle.rates.Composite;
import org.whistle.rates.Rate;
import org.whistle.rates.RateRow;
import org.whistle.rates.RateTable;

/** A table for spreadsheets: one line a row and measure, so that sums can be added up there. */
final class RateCsv {

    /** By it spreadsheets see that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "from",
            "to",
            "key",
            "name",
            "measure",
            "raw_points",
            "raw_of",
            "raw_percent",
            "adjusted_points",
            "adjusted_of",
            "adjusted_percent",
            "standard_percent",
            "reached",
            "raw_measures",
            "adjusted_measures",
            "weighted_measures");

    private RateCsv() {}

    static byte[] of(RateTable table) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, COLUMNS);
        table.rows().forEach(row -> lines(text, table, row));
        lines(text, table, table.total());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void lines(StringBuilder text, RateTable table, RateRow row) {
        row.rates().forEach((measure, rate) -> {
            List<String> cells = begin(table, row, measure.name());
            cells.addAll(cells(rate));
            line(text, cells);
        });
        List<String> cells = begin(table, row, "COMPOSITE");
        Composite composite = row.composite();
        cells.addAll(List.of("", "", number(composite.raw()), "", "", number(composite.adjusted()), "", ""));
        cells.addAll(Stream.of(composite.measuresRaw(), composite.measures(), composite.of())
                .map(String::valueOf)
                .toList());
        line(text, cells);
    }

    private static List<String> begin(RateTable table, RateRow row, String measure) {
        return new ArrayList<>(List.of(
                table.from().toString(),
                table.to().toString(),
                safe(row.key() == null ? "TOTAL" : row.key()),
                safe(row.name() == null ? "" : row.name()),
                measure));
    }

    private static List<String> cells(Rate rate) {
        return List.of(
                Long.toString(rate.raw().points()),
                Long.toString(rate.raw().of()),
                number(rate.raw().percent()),
                Long.toString(rate.adjusted().points()),
                Long.toString(rate.adjusted().of()),
                number(rate.adjusted().percent()),
                rate.standard() == null ? "" : number(rate.standard().percent()),
                rate.standard() == null || rate.standard().reached() == null
                        ? ""
                        : rate.standard().reached().toString(),
                "",
                "",
                "");
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A spreadsheet would take it for a formula and run it. */
    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(RateCsv::quoted).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
