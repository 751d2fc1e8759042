package org.whistle.servicelevel.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.whistle.problem.Refusal;

/**
 * Reads a list of days: CSV in UTF-8 with the columns {@code date}, {@code kind} and {@code name}, one day a line. What
 * stands behind the first {@code #} is the source.
 */
final class ListReader {

    private static final String FIELD = "list";
    private static final List<String> COLUMNS = List.of("date", "kind", "name");
    private static final int LONGEST_TEXT = 200;

    /** A notice may name days of the week before its year and of the week after. */
    private static final int NEIGHBOURING_DAYS = 7;

    private final int year;
    private final Predicate<LocalDate> offOtherwise;
    private final Map<LocalDate, ListedDay> days = new TreeMap<>();
    private List<String> columns;
    private String source;

    private ListReader(int year, Predicate<LocalDate> offOtherwise) {
        this.year = year;
        this.offOtherwise = offOtherwise;
    }

    /**
     * @param year of which the list is
     * @param offOtherwise whether a day would be off without the list; only such a day can be made up for
     * @throws Refusal that names the line and the reason
     */
    static DayList read(int year, byte[] file, Predicate<LocalDate> offOtherwise) {
        return new ListReader(year, offOtherwise).read(text(file));
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw Refusal.invalid(FIELD, "list-no-utf8");
        }
    }

    private DayList read(String text) {
        int line = 0;
        for (String written : text.lines().map(String::strip).toList()) {
            line++;
            if (written.startsWith("#")) {
                source = source == null ? shortEnough(line, written.substring(1).strip()) : source;
            } else if (!written.isEmpty()) {
                take(line, values(line, written));
            }
        }
        if (columns == null) {
            throw Refusal.invalid(FIELD, "list-empty");
        }
        return new DayList(source, new ArrayList<>(days.values()));
    }

    private static List<String> values(int line, String written) {
        try (CSVParser parser = CSVParser.parse(written, CSVFormat.DEFAULT)) {
            List<CSVRecord> records = parser.getRecords();
            return Arrays.stream(records.get(0).values()).map(String::strip).toList();
        } catch (IOException | UncheckedIOException strayQuote) {
            throw refusal("list-stray-quote", line);
        }
    }

    private void take(int line, List<String> values) {
        if (columns == null) {
            if (!values.containsAll(COLUMNS) || values.stream().distinct().count() < values.size()) {
                throw refusal("list-no-columns", line);
            }
            columns = values;
        } else if (values.size() != columns.size()) {
            throw Refusal.invalid(FIELD, "list-columns", line, columns.size(), values.size());
        } else {
            add(line, day(line, values));
        }
    }

    private ListedDay day(int line, List<String> values) {
        String date = values.get(columns.indexOf("date"));
        String kind = values.get(columns.indexOf("kind"));
        try {
            return new ListedDay(
                    LocalDate.parse(date),
                    DayKind.valueOf(kind),
                    shortEnough(line, values.get(columns.indexOf("name"))));
        } catch (DateTimeParseException noDate) {
            throw refusal("list-no-date", line);
        } catch (IllegalArgumentException unknownKind) {
            throw refusal("list-no-kind", line);
        }
    }

    private void add(int line, ListedDay day) {
        LocalDate date = day.date();
        if (date.isBefore(LocalDate.of(year, 1, 1).minusDays(NEIGHBOURING_DAYS))
                || date.isAfter(LocalDate.of(year, 12, 31).plusDays(NEIGHBOURING_DAYS))) {
            throw Refusal.invalid(FIELD, "list-other-year", line, date.toString(), String.valueOf(year));
        }
        if (day.kind() == DayKind.WORK && !offOtherwise.test(date)) {
            throw Refusal.invalid(FIELD, "list-working-anyway", line, date.toString());
        }
        ListedDay before = days.put(date, day);
        if (before != null) {
            throw Refusal.invalid(
                    FIELD,
                    before.kind() == day.kind() ? "list-day-twice" : "list-day-of-both-kinds",
                    line,
                    date.toString());
        }
    }

    private static String shortEnough(int line, String text) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(FIELD, "list-text-too-long", line, LONGEST_TEXT);
        }
        return text;
    }

    private static Refusal refusal(String code, int line) {
        return Refusal.invalid(FIELD, code, line);
    }
}
