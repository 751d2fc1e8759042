package org.whistle.hotline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.whistle.catalogue.Item;
import org.whistle.problem.Excerpt;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** Completes a mapping with what it leaves to us, and refuses what is missing, unknown or contradictory. */
final class MappingCheck {

    private static final String NO_ITEM = "refuse";
    private static final int LONGEST_QUOTE = 100;

    private final Predicate<String> isItem;
    private final ZoneId usualZone;

    MappingCheck(Predicate<String> isItem, ZoneId usualZone) {
        this.isItem = isItem;
        this.usualZone = usualZone;
    }

    Mapping complete(MappingFile file) {
        return new Mapping(
                source(file.source()),
                charset(file.charset()),
                delimiter(file.delimiter()),
                columns(file.columns()),
                times(file.time()),
                categories(file.categories()),
                otherwise(file.otherwise()));
    }

    private static String source(String source) {
        if (source == null || source.isBlank()) {
            throw missing("source");
        }
        return Require.text(MappingReader.PART, source, 100);
    }

    private static Charset charset(String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name.strip());
        } catch (IllegalArgumentException unknown) {
            throw unknown("charset", name);
        }
    }

    private static char delimiter(String delimiter) {
        if (delimiter == null) {
            return ',';
        }
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            throw Refusal.invalid(MappingReader.PART, "mapping-delimiter");
        }
        return delimiter.charAt(0);
    }

    private static Map<OrderField, List<String>> columns(Map<String, List<String>> wanted) {
        Map<OrderField, List<String>> columns = new EnumMap<>(OrderField.class);
        wanted.forEach((name, filledBy) -> {
            String key = "columns." + name;
            OrderField field = OrderField.of(name)
                    .orElseThrow(() -> Refusal.invalid(MappingReader.PART, "mapping-unknown-key", quoted(key)));
            columns.put(field, columns(key, field, filledBy));
        });
        if (!columns.containsKey(OrderField.NUMBER)) {
            throw missing("columns.number");
        }
        if (!columns.containsKey(OrderField.DESCRIPTION)) {
            throw missing("columns.description");
        }
        return columns;
    }

    private static List<String> columns(String key, OrderField field, List<String> filledBy) {
        if (filledBy == null || filledBy.isEmpty() || filledBy.stream().anyMatch(MappingCheck::isBlank)) {
            throw missing(key);
        }
        if (filledBy.size() > 1 && field != OrderField.DESCRIPTION) {
            throw Refusal.invalid(MappingReader.PART, "mapping-one-column", quoted(key));
        }
        return filledBy.stream().map(String::strip).toList();
    }

    private OrderTimes times(MappingFile.Time time) {
        ZoneId zone = zone(time.zone());
        try {
            return time.pattern() == null ? OrderTimes.iso(zone) : OrderTimes.of(time.pattern(), zone);
        } catch (IllegalArgumentException noPattern) {
            throw unknown("time.pattern", time.pattern());
        }
    }

    private ZoneId zone(String name) {
        try {
            return name == null ? usualZone : ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw unknown("time.zone", name);
        }
    }

    private Map<String, String> categories(Map<String, String> wanted) {
        Map<String, String> categories = new HashMap<>();
        wanted.forEach((category, item) -> categories.put(category.strip(), item("categories." + category, item)));
        return categories;
    }

    private String otherwise(String item) {
        if (item == null) {
            return Item.UNCLASSIFIED;
        }
        return item.strip().equals(NO_ITEM) ? null : item("otherwise", item);
    }

    private String item(String key, String code) {
        if (isBlank(code)) {
            throw missing(key);
        }
        if (!isItem.test(code.strip())) {
            throw unknown(key, code);
        }
        return code.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Refusal missing(String key) {
        return Refusal.invalid(MappingReader.PART, "mapping-lacks", quoted(key));
    }

    private static Refusal unknown(String key, String value) {
        return Refusal.invalid(MappingReader.PART, "mapping-unknown-value", quoted(key), quoted(value));
    }

    /** What a mapping says may be as long as a mapping. */
    static String quoted(String text) {
        return Excerpt.marked(text, LONGEST_QUOTE);
    }
}
