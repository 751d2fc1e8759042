package org.whistle.hotline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whistle.problem.Refusal;

/** Where in a row of this file the values of a field stand. */
final class OrderColumns {

    private static final String BETWEEN = " · ";

    private final Map<OrderField, List<Integer>> places = new EnumMap<>(OrderField.class);

    /** @throws Refusal when the header lacks a column of the mapping, or has it twice */
    OrderColumns(Mapping mapping, List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        mapping.columns()
                .forEach((field, columns) -> places.put(
                        field,
                        columns.stream()
                                .map(column -> place(field, column, names))
                                .toList()));
    }

    private static int place(OrderField field, String column, List<String> names) {
        int place = names.indexOf(column);
        if (place < 0) {
            throw Refusal.invalid(
                    OrderFile.PART, "file-lacks-column", MappingCheck.quoted(column), "columns." + field.key());
        }
        if (place != names.lastIndexOf(column)) {
            throw Refusal.invalid(OrderFile.PART, "file-column-twice", MappingCheck.quoted(column));
        }
        return place;
    }

    /**
     * @return what the row says of the field, or null where it says nothing
     * @throws Refusal when it is not written in the charset of the mapping
     */
    String value(OrderField field, CsvRow row) {
        String value = places.getOrDefault(field, List.of()).stream()
                .map(place -> row.values().get(place).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(BETWEEN));
        if (value.indexOf(OrderFile.UNREADABLE) >= 0 || value.indexOf('\0') >= 0) {
            throw Refusal.invalid(field.key(), "unreadable");
        }
        return value.isEmpty() ? null : value;
    }
}
