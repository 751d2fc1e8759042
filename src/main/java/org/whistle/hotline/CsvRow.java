package org.whistle.hotline;

import java.util.List;
import org.whistle.problem.Refusal;

/**
 * One row of a file.
 *
 * @param line where it begins, 1 for the first line of the file
 * @param values one a column; none where the row is broken
 * @param broken why its values cannot be told apart, or null
 */
record CsvRow(long line, List<String> values, Refusal broken) {

    /** The field that stands for the row as a whole. */
    static final String WHOLE = "row";

    static CsvRow broken(long line, String code, Object... arguments) {
        return new CsvRow(line, List.of(), Refusal.invalid(WHOLE, code, arguments));
    }
}
