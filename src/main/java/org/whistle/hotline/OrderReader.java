package org.whistle.hotline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.whistle.problem.Excerpt;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.ExternalOrder;
import org.whistle.request.MaskedWords;
import org.whistle.request.NewRequest;

/** Turns a row into a request, as the mapping says. */
final class OrderReader {

    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_QUOTED_CATEGORY = 100;
    private static final Set<String> IN_CONFIDENCE = Set.of("是", "保密", "1", "y", "yes", "true");
    private static final Set<String> OPENLY = Set.of("", "否", "不保密", "公开", "0", "n", "no", "false");
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,30})?");

    private final Mapping mapping;
    private final OrderColumns columns;

    OrderReader(Mapping mapping, OrderColumns columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    Order read(int number, CsvRow row) {
        try {
            if (row.broken() != null) {
                throw row.broken();
            }
            return new Order.Ready(number, row.line(), request(row));
        } catch (Refusal why) {
            return new Order.Refused(number, row.line(), why);
        }
    }

    private NewRequest request(CsvRow row) {
        String filedAt = columns.value(OrderField.FILED_AT, row);
        return new NewRequest(
                columns.value(OrderField.DESCRIPTION, row),
                item(row),
                columns.value(OrderField.ADDRESS, row),
                degrees(OrderField.LONGITUDE, row),
                degrees(OrderField.LATITUDE, row),
                contact(row),
                Channel.IMPORT,
                new ExternalOrder(mapping.source(), number(row)),
                filedAt == null ? null : mapping.times().read(filedAt));
    }

    private String number(CsvRow row) {
        return Require.text(OrderField.NUMBER.key(), columns.value(OrderField.NUMBER, row), LONGEST_NUMBER);
    }

    /** Our own code where the row has one, otherwise the item of its category. */
    private String item(CsvRow row) {
        String item = columns.value(OrderField.ITEM, row);
        if (item != null) {
            return item;
        }
        String category = columns.value(OrderField.CATEGORY, row);
        return mapping.itemOf(category)
                .orElseThrow(() -> category == null
                        ? Refusal.invalid(OrderField.CATEGORY.key(), "required")
                        : Refusal.invalid(
                                OrderField.CATEGORY.key(),
                                "no-item-for",
                                Excerpt.marked(MaskedWords.of(category), LONGEST_QUOTED_CATEGORY)));
    }

    private Double degrees(OrderField field, CsvRow row) {
        String degrees = columns.value(field, row);
        if (degrees == null) {
            return null;
        }
        if (!DEGREES.matcher(degrees).matches()) {
            throw Refusal.invalid(field.key(), "no-coordinate");
        }
        return Double.valueOf(degrees);
    }

    private Contact contact(CsvRow row) {
        return new Contact(
                columns.value(OrderField.NAME, row),
                columns.value(OrderField.PHONE, row),
                columns.value(OrderField.EMAIL, row),
                isConfidential(columns.value(OrderField.CONFIDENTIAL, row)));
    }

    private static boolean isConfidential(String written) {
        String word = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        if (!IN_CONFIDENCE.contains(word) && !OPENLY.contains(word)) {
            throw Refusal.invalid(OrderField.CONFIDENTIAL.key(), "no-yes-or-no");
        }
        return IN_CONFIDENCE.contains(word);
    }
}
