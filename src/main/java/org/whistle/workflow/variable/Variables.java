package org.whistle.workflow.variable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.camunda.spin.json.SpinJsonException;
import org.camunda.spin.json.SpinJsonNode;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** Makes typed variables. Blank texts count as missing, because forms send them so. */
public final class Variables {

    private static final int LONGEST_LIST = 100;

    private Variables() {}

    /** A text of at most so many characters. */
    public static ProcessVariable<String> text(String name, int longest) {
        return new ProcessVariable<>(
                name, value -> Require.optionalText(name, string(name, value), longest), value -> value);
    }

    /** One constant of a closed type. */
    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        return new ProcessVariable<>(
                name,
                value -> string(name, value).isBlank() ? null : Require.choice(name, string(name, value), type),
                Enum::name);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(
                name,
                value -> {
                    if (value instanceof Number number) {
                        return number.intValue();
                    }
                    throw Refusal.invalid(name, "unreadable");
                },
                value -> value);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(
                name,
                value -> {
                    if (value instanceof Boolean flag) {
                        return flag;
                    }
                    throw Refusal.invalid(name, "unreadable");
                },
                value -> value);
    }

    /** A day, as a form sends it: {@code yyyy-MM-dd}. */
    public static ProcessVariable<LocalDate> day(String name) {
        return new ProcessVariable<>(name, value -> readDay(name, string(name, value)), LocalDate::toString);
    }

    private static LocalDate readDay(String name, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            throw Refusal.invalid(name, "no-day");
        }
    }

    /** What a checklist sends: a JSON list of texts; a plain text is separated at commas. */
    public static ProcessVariable<List<String>> list(String name) {
        return new ProcessVariable<>(name, value -> readList(name, value), values -> String.join(",", values));
    }

    private static List<String> readList(String name, Object value) {
        List<String> values = value instanceof SpinJsonNode json
                ? readJson(name, json)
                : List.of(string(name, value).split(",")).stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
        if (values.size() > LONGEST_LIST) {
            throw Refusal.invalid(name, "too-long", LONGEST_LIST);
        }
        return values;
    }

    private static List<String> readJson(String name, SpinJsonNode json) {
        try {
            return json.elements().stream().map(SpinJsonNode::stringValue).toList();
        } catch (SpinJsonException otherShape) {
            throw Refusal.invalid(name, "unreadable");
        }
    }

    private static String string(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw Refusal.invalid(name, "unreadable");
    }
}
