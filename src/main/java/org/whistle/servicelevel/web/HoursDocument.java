package org.whistle.servicelevel.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.servicelevel.calendar.Shift;
import org.whistle.servicelevel.calendar.Shifts;

/** The hours that hold from a day on, as they are written. */
record HoursDocument(String effectiveFrom, List<Span> spans) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_SPANS = 24;
    private static final int LONGEST = 200;

    /** A working span of a day, as in 08:30 to 12:00. */
    record Span(String from, String to) {}

    static HoursDocument of(LocalDate day, Shifts hours) {
        return new HoursDocument(day.toString(), spans(hours));
    }

    static List<Span> spans(Shifts hours) {
        return hours.list().stream()
                .map(shift -> new Span(MINUTES.format(shift.from()), MINUTES.format(shift.to())))
                .toList();
    }

    /** @throws Refusal when it is no day */
    LocalDate day() {
        try {
            return LocalDate.parse(Require.text("effectiveFrom", effectiveFrom, LONGEST));
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("effectiveFrom", "no-day");
        }
    }

    /** @throws Refusal when they are no spans of a day */
    Shifts shifts() {
        if (spans == null || spans.isEmpty()) {
            throw Refusal.invalid("spans", "required");
        }
        if (spans.size() > MOST_SPANS) {
            throw Refusal.invalid("spans", "too-many-spans", MOST_SPANS);
        }
        List<Shift> shifts = IntStream.range(0, spans.size())
                .mapToObj(place -> shift("spans[%d]".formatted(place), spans.get(place)))
                .sorted(Comparator.comparing(Shift::from))
                .toList();
        try {
            return Shifts.of(shifts);
        } catch (IllegalArgumentException overlapping) {
            throw Refusal.invalid("spans", "no-spans");
        }
    }

    private static Shift shift(String field, Span span) {
        if (span == null) {
            throw Refusal.invalid(field, "required");
        }
        return new Shift(time(field + ".from", span.from()), time(field + ".to", span.to()));
    }

    private static LocalTime time(String field, String written) {
        try {
            return LocalTime.parse(Require.text(field, written, LONGEST), MINUTES);
        } catch (DateTimeException noTime) {
            throw Refusal.invalid(field, "no-time-of-day");
        }
    }
}
