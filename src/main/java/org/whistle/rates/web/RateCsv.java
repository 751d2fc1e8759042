package org.whistle.rates.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.whistle.bytes.SpreadsheetTable;
import org.whistle.rates.Composite;
import org.whistle.rates.Rate;
import org.whistle.rates.RateRow;
import org.whistle.rates.RateTable;

/** A table for spreadsheets: one line a row and measure, so that sums can be added up there. */
final class RateCsv {

    private static final String[] COLUMNS = {
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
        "weighted_measures"
    };

    private RateCsv() {}

    static byte[] of(RateTable rates) {
        SpreadsheetTable table = new SpreadsheetTable(COLUMNS);
        rates.rows().forEach(row -> lines(table, rates, row));
        lines(table, rates, rates.total());
        return table.file();
    }

    private static void lines(SpreadsheetTable table, RateTable rates, RateRow row) {
        row.rates().forEach((measure, rate) -> {
            List<Object> cells = begin(rates, row, measure.name());
            cells.addAll(cells(rate));
            table.row(cells);
        });
        List<Object> cells = begin(rates, row, "COMPOSITE");
        Composite composite = row.composite();
        cells.addAll(Arrays.asList(null, null, composite.raw(), null, null, composite.adjusted(), null, null));
        cells.addAll(List.of(composite.measuresRaw(), composite.measures(), composite.of()));
        table.row(cells);
    }

    private static List<Object> begin(RateTable rates, RateRow row, String measure) {
        return new ArrayList<>(
                Arrays.asList(rates.from(), rates.to(), row.key() == null ? "TOTAL" : row.key(), row.name(), measure));
    }

    private static List<Object> cells(Rate rate) {
        return Arrays.asList(
                rate.raw().points(),
                rate.raw().of(),
                rate.raw().percent(),
                rate.adjusted().points(),
                rate.adjusted().of(),
                rate.adjusted().percent(),
                rate.standard() == null ? null : rate.standard().percent(),
                rate.standard() == null ? null : rate.standard().reached(),
                null,
                null,
                null);
    }
}
