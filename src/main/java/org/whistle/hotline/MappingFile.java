package org.whistle.hotline;

import java.util.List;
import java.util.Map;

/** A mapping as it is written; see {@code docs/imports}. Every part may be missing. */
record MappingFile(
        String source,
        String charset,
        String delimiter,
        Map<String, List<String>> columns,
        Time time,
        Map<String, String> categories,
        String otherwise) {

    /** How times are written, and the zone of those that do not say their own. */
    record Time(String pattern, String zone) {}

    MappingFile {
        columns = columns == null ? Map.of() : columns;
        time = time == null ? new Time(null, null) : time;
        categories = categories == null ? Map.of() : categories;
    }
}
