package org.whistle.hotline;

/**
 * A row that was refused, in the reader's language.
 *
 * @param row 1 for the first after the header
 * @param line where it begins in the file, 1 for the first line
 * @param field what is wrong, by its name in the mapping; {@code row} where no field is to blame alone
 * @param fieldName the field in words
 */
public record RefusedRow(int row, long line, String field, String fieldName, String reason) {}
