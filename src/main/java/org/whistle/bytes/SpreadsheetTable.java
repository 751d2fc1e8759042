package org.whistle.bytes;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) for people who open it in a spreadsheet. Texts that a spreadsheet would take for a formula,
 * and run, begin with an apostrophe.
 */
public final class SpreadsheetTable {

    /** By it spreadsheets see that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";

    /** Full-width signs begin a formula as well where people write Chinese; blanks and signs nobody sees keep none away. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\p{Z}\\p{Cc}\\p{Cf}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B].*", Pattern.DOTALL);

    private static final Pattern TO_BE_QUOTED = Pattern.compile("[,;\"\\p{Cc}]");

    private final StringBuilder text = new StringBuilder();

    public SpreadsheetTable(String... columns) {
        row(List.of(columns));
    }

    /** @param cells numbers stay numbers, null is an empty cell, everything else is a text */
    public SpreadsheetTable row(Collection<?> cells) {
        text.append(cells.stream().map(SpreadsheetTable::cell).collect(Collectors.joining(",")))
                .append(LINE_END);
        return this;
    }

    /** @return the whole as a file */
    public byte[] file() {
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    /** @return the whole for programs, without the mark of a file */
    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        }
        String cell = value.toString();
        return quoted(FORMULA.matcher(cell).matches() ? "'" + cell : cell);
    }

    private static String quoted(String cell) {
        return TO_BE_QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
