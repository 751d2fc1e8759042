package org.whistle.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistle.problem.Refusal;
import org.whistle.servicelevel.Limit.TimeUnit;
import org.whistle.servicelevel.calendar.ShippedCalendar;
import org.whistle.servicelevel.calendar.Timetable;

/** Times are written as on a wall in China; 08:30–12:00 and 13:30–17:30 are worked. */
class DeadlinesTest {

    private static final Timetable TIMETABLE = ShippedCalendar.timetable();

    private final Deadlines deadlines = new Deadlines(unit -> TIMETABLE, ShippedCalendar.ZONE);

    @ParameterizedTest
    @CsvSource({
        // plain time, whatever the calendar says
        "2026-02-28T23:30, PT30M, 2026-03-01T00:00",
        "2026-02-28T23:30, PT2H, 2026-03-01T01:30",
        "2026-02-28T23:30, PT24H, 2026-03-01T23:30",
        "2026-02-28T23:30, P7D, 2026-03-07T23:30",
        // a span's close, not the next opening
        "2026-09-21T08:00, PT4BH, 2026-09-21T14:00",
        "2026-09-21T09:00, PT3BH, 2026-09-21T12:00",
        "2026-09-21T13:30, PT4BH, 2026-09-21T17:30",
        "2026-09-21T12:15, PT1BH, 2026-09-21T14:30",
        "2026-09-21T18:00, PT1BH, 2026-09-22T09:30",
        // over National Day, which begins on a Thursday and is made up for on Saturday the 10th
        "2026-09-30T17:00, PT1BH, 2026-10-08T09:00",
        "2026-09-30T10:00, P1BD, 2026-10-08T17:30",
        "2026-09-30T10:00, P3BD, 2026-10-10T17:30",
        "2026-09-30T10:00, P5BD, 2026-10-13T17:30",
        // a start on a day off: the next working day is the first
        "2026-10-03T10:00, P1BD, 2026-10-08T17:30",
        // Spring Festival 2020 was prolonged
        "2020-01-23T10:00, P1BD, 2020-02-03T17:30",
        // New Year 2023 began in 2022
        "2022-12-30T10:00, P1BD, 2023-01-03T17:30",
        "2026-09-30T10:00, PT0BH, 2026-09-30T10:00",
        "2026-10-03T10:00, P0BD, 2026-10-03T10:00"
    })
    void a_deadline_lies_a_limit_after_the_start(String start, String limit, String deadline) {
        assertThat(deadlines.after(at(start), Limit.parse(limit), null).at()).isEqualTo(at(deadline));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T10:00, PT4BH, false",
        "2026-12-31T10:00, PT8BH, true",
        "2026-12-30T10:00, P1BD, false",
        "2026-12-31T10:00, P1BD, true",
        "2027-02-01T10:00, PT1BH, true",
        "2027-02-01T10:00, PT0BH, false",
        "2027-02-01T10:00, P3D, false",
        // from the day after the start on
        "2019-12-31T10:00, P1BD, false",
        "2019-12-31T10:00, PT8BH, true"
    })
    void a_deadline_is_provisional_where_it_rests_on_a_year_without_a_list(
            String start, String limit, boolean provisional) {
        assertThat(deadlines.after(at(start), Limit.parse(limit), null).provisional())
                .isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource({
        // the clock stood from Tuesday 9:00 to Wednesday 15:00
        "2026-09-22T08:30, PT1H, 2026-09-23T15:30",
        "2026-09-22T08:30, PT30M, 2026-09-22T09:00",
        "2026-09-22T08:30, PT1BH, 2026-09-23T15:30",
        "2026-09-22T10:00, PT1BH, 2026-09-23T16:00",
        "2026-09-21T10:00, P1BD, 2026-09-23T17:30",
        "2026-09-22T10:00, P1D, 2026-09-24T15:00"
    })
    void the_clock_stands_during_stops(String start, String limit, String deadline) {
        List<Span> stops = List.of(
                new Span(at("2026-09-22T12:00"), at("2026-09-23T15:00")),
                new Span(at("2026-09-22T09:00"), at("2026-09-22T13:00")),
                new Span(at("2026-09-22T10:00"), at("2026-09-22T11:00")));

        assertThat(deadlines.after(at(start), Limit.parse(limit), null, stops).at())
                .isEqualTo(at(deadline));
    }

    @Test
    void a_stop_without_an_end_leaves_no_deadline() {
        List<Span> forGood = List.of(new Span(at("2026-09-22T09:00"), Instant.MAX));

        for (TimeUnit unit : TimeUnit.values()) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> deadlines.after(at("2026-09-22T08:45"), new Limit(9000, unit), null, forGood))
                    .extracting(Refusal::code)
                    .isEqualTo("beyond-calendar");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2099-12-31T10:00, 10000, DAY, amount",
        "2026-09-22T09:00, 2147483647, MINUTE, amount",
        "2026-09-22T09:00, 2147483647, HOUR, amount",
        "2026-09-22T09:00, 2147483647, DAY, amount",
        "2026-09-22T09:00, 2147483647, WORKING_HOUR, amount",
        "2026-09-22T09:00, 2147483647, WORKING_DAY, amount",
        "1999-12-31T23:59, 1, HOUR, from",
        "2101-01-01T00:00, 0, HOUR, from"
    })
    void beyond_the_calendar_is_refused(String start, int amount, TimeUnit unit, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> deadlines.after(at(start), new Limit(amount, unit), null))
                .extracting(refusal -> refusal.field().orElseThrow())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T10:00, P1D, 80, 2026-10-01T05:12",
        "2026-09-30T10:00, P1BD, 0, 2026-09-30T10:00",
        // six hours on the 30th, then seven and a half on the 8th
        "2026-09-30T10:00, P1BD, 50, 2026-10-08T09:15",
        "2026-09-30T10:00, P1BD, 100, 2026-10-08T17:30",
        "2026-09-30T10:00, PT4BH, 75, 2026-09-30T14:30"
    })
    void a_part_is_used_up_in_the_time_that_the_limit_counts_in(
            String start, String limit, int percent, String moment) {
        Limit whole = Limit.parse(limit);
        Deadline deadline = deadlines.after(at(start), whole, null);

        assertThat(deadlines.partly(at(start), deadline, whole, null, List.of(), percent))
                .isEqualTo(at(moment));
    }

    @Test
    void a_part_of_nothing_is_used_up_at_the_deadline() {
        Deadline past = new Deadline(at("2026-09-21T10:00"), false);

        assertThat(deadlines.partly(at("2026-09-22T10:00"), past, Limit.parse("PT2H"), null, List.of(), 80))
                .isEqualTo(past.at());
    }

    private static Instant at(String onTheWall) {
        return LocalDateTime.parse(onTheWall).atZone(ShippedCalendar.ZONE).toInstant();
    }
}
