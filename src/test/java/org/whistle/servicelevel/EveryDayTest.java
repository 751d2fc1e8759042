package org.whistle.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.servicelevel.Limit.TimeUnit;
import org.whistle.servicelevel.calendar.Shifts;
import org.whistle.servicelevel.calendar.ShippedCalendar;
import org.whistle.servicelevel.calendar.Timetable;

/** Deadlines from every day of the shipped years, against a walk through every minute. */
class EveryDayTest {

    private static final int[] USUAL = {510, 720, 810, 1050};
    private static final int[] SUMMER = {480, 660, 870, 1080, 1140, 1200};
    private static final LocalDate SUMMER_FROM = LocalDate.of(2023, 7, 1);

    /** Before the opening, on every bound, in the spans, in the break, after the close. */
    private static final List<LocalTime> TIMES = Stream.of(
                    "00:00", "07:59", "08:30", "08:31", "11:59", "12:00", "12:45", "13:30", "15:20", "17:29", "17:30",
                    "17:31", "23:59")
            .map(LocalTime::parse)
            .toList();

    private static final Map<TimeUnit, int[]> AMOUNTS = Map.of(
            TimeUnit.MINUTE, new int[] {0, 1, 30, 1500},
            TimeUnit.HOUR, new int[] {0, 1, 2, 24, 100},
            TimeUnit.DAY, new int[] {0, 1, 7, 15},
            TimeUnit.WORKING_HOUR, new int[] {0, 1, 2, 3, 4, 7, 8, 15, 16, 40},
            TimeUnit.WORKING_DAY, new int[] {0, 1, 2, 3, 5, 10, 15, 60});

    private final Deadlines deadlines = deadlines(ShippedCalendar.timetable());
    private final MinuteWalk walk = new MinuteWalk(day -> USUAL);

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void a_deadline_is_where_the_walk_arrives(TimeUnit unit) {
        assertAgreement(deadlines, walk, unit, starts(1));
    }

    @ParameterizedTest
    @EnumSource(value = TimeUnit.class, names = "WORKING_.*", mode = EnumSource.Mode.MATCH_ALL)
    void it_is_so_with_other_hours_from_a_day_on(TimeUnit unit) {
        Shifts summer = Shifts.parse("08:00-11:00,14:30-18:00,19:00-20:00");
        Deadlines changing = deadlines(ShippedCalendar.timetable(new TreeMap<>(Map.of(SUMMER_FROM, summer))));
        MinuteWalk changingWalk = new MinuteWalk(day -> day.isBefore(SUMMER_FROM) ? USUAL : SUMMER);

        assertAgreement(changing, changingWalk, unit, starts(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Kiritimati", "Europe/Berlin"})
    void it_is_so_wherever_the_machine_stands(String zone) {
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            for (TimeUnit unit : TimeUnit.values()) {
                assertAgreement(deadlines(ShippedCalendar.timetable()), walk, unit, starts(11));
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private static void assertAgreement(Deadlines deadlines, MinuteWalk walk, TimeUnit unit, Iterable<Instant> starts) {
        for (Instant start : starts) {
            Instant walked = start;
            int gone = 0;
            for (int amount : AMOUNTS.get(unit)) {
                // the walk goes on from where it was; that the sum is the same has a test of its own below
                walked = walk.after(walked, amount - gone, unit, List.of());
                gone = amount;
                Deadline deadline = deadlines.after(start, new Limit(amount, unit), null);
                if (!deadline.at().equals(walked)
                        || deadline.provisional() != provisional(start, amount, unit, walked)) {
                    assertThat(deadline)
                            .as("%d %s after %s", amount, unit, start)
                            .isEqualTo(new Deadline(walked, provisional(start, amount, unit, walked)));
                }
            }
        }
    }

    private static boolean provisional(Instant start, int amount, TimeUnit unit, Instant end) {
        boolean rests = false;
        if (amount > 0 && (unit == TimeUnit.WORKING_HOUR || unit == TimeUnit.WORKING_DAY)) {
            LocalDate last = LocalDate.ofInstant(end, MinuteWalk.ZONE);
            LocalDate day = LocalDate.ofInstant(start, MinuteWalk.ZONE).plusDays(unit == TimeUnit.WORKING_DAY ? 1 : 0);
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                rests |= day.isBefore(MinuteWalk.FIRST) || day.isAfter(MinuteWalk.LAST);
            }
        }
        return rests;
    }

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void more_is_never_sooner(TimeUnit unit) {
        for (Instant start : starts(5)) {
            Instant last = start;
            for (int amount = 0; amount <= 60; amount++) {
                Instant deadline = after(start, amount, unit);
                assertOrder(last, deadline, start, unit);
                last = deadline;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void later_is_never_sooner(TimeUnit unit) {
        for (int amount : new int[] {0, 1, 3, 8, 15}) {
            Instant last = Instant.MIN;
            for (Instant start : starts(1)) {
                Instant deadline = after(start, amount, unit);
                assertOrder(last, deadline, start, unit);
                last = deadline;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void one_limit_after_another_is_their_sum(TimeUnit unit) {
        for (Instant start : starts(3)) {
            for (int first : new int[] {0, 1, 4, 7}) {
                for (int second : new int[] {0, 1, 5, 20}) {
                    Instant atOnce = after(start, first + second, unit);
                    if (!after(after(start, first, unit), second, unit).equals(atOnce)) {
                        assertThat(after(after(start, first, unit), second, unit))
                                .as("%d and %d %s after %s", first, second, unit, start)
                                .isEqualTo(atOnce);
                    }
                }
            }
        }
    }

    @Test
    void a_fraction_of_a_second_is_kept() {
        Instant start = LocalDate.of(2026, 9, 21)
                .atTime(LocalTime.parse("11:59:59.123456789"))
                .atZone(MinuteWalk.ZONE)
                .toInstant();

        assertThat(after(start, 1, TimeUnit.WORKING_HOUR))
                .isEqualTo(start.plus(Duration.ofHours(2).plusMinutes(30)));
    }

    private Instant after(Instant start, int amount, TimeUnit unit) {
        return deadlines.after(start, new Limit(amount, unit), null).at();
    }

    /** Asserting costs more than comparing, so only what is wrong is asserted. */
    private static void assertOrder(Instant earlier, Instant later, Instant start, TimeUnit unit) {
        if (earlier.isAfter(later)) {
            assertThat(later).as("%s from %s", unit, start).isAfterOrEqualTo(earlier);
        }
    }

    private static List<Instant> starts(int everySoManyDays) {
        List<Instant> starts = new ArrayList<>();
        for (LocalDate day = MinuteWalk.FIRST; !day.isAfter(MinuteWalk.LAST); day = day.plusDays(everySoManyDays)) {
            for (LocalTime time : TIMES) {
                starts.add(day.atTime(time).atZone(MinuteWalk.ZONE).toInstant());
            }
        }
        return starts;
    }

    private static Deadlines deadlines(Timetable timetable) {
        return new Deadlines(unit -> timetable, MinuteWalk.ZONE);
    }
}
