package org.whistle.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.servicelevel.Limit.TimeUnit;
import org.whistle.servicelevel.calendar.ShippedCalendar;
import org.whistle.servicelevel.calendar.Timetable;

/** Clocks that stand now and then, against a walk through every minute. The cases are the same in every run. */
class RandomStopsTest {

    private static final int CASES = 2_000;
    private static final int MOST_STOPS = 6;
    private static final int MOST_MINUTES = 4 * 24 * 60;
    private static final int MOST_UNITS = 30;

    private static final Timetable TIMETABLE = ShippedCalendar.timetable();

    private final Deadlines deadlines = new Deadlines(unit -> TIMETABLE, MinuteWalk.ZONE);
    private final MinuteWalk walk = new MinuteWalk(day -> new int[] {510, 720, 810, 1050});

    private record Case(Instant start, Limit limit, List<Span> stops) {}

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void a_deadline_is_where_the_walk_arrives(TimeUnit unit) {
        for (Case one : cases(unit)) {
            assertThat(deadlines
                            .after(one.start(), one.limit(), null, one.stops())
                            .at())
                    .as("%s", one)
                    .isEqualTo(walk.after(one.start(), one.limit().amount(), unit, one.stops()));
        }
    }

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void one_limit_after_another_is_their_sum(TimeUnit unit) {
        for (Case one : cases(unit)) {
            int half = one.limit().amount() / 2;
            int rest = one.limit().amount() - half;

            Instant first = deadlines
                    .after(one.start(), new Limit(half, unit), null, one.stops())
                    .at();

            assertThat(deadlines
                            .after(first, new Limit(rest, unit), null, one.stops())
                            .at())
                    .as("%s", one)
                    .isEqualTo(deadlines
                            .after(one.start(), one.limit(), null, one.stops())
                            .at());
        }
    }

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void a_part_has_run_when_it_says(TimeUnit unit) {
        boolean working = unit == TimeUnit.WORKING_HOUR || unit == TimeUnit.WORKING_DAY;
        for (Case one : cases(unit).subList(0, CASES / 4)) {
            Deadline deadline = deadlines.after(one.start(), one.limit(), null, one.stops());
            int whole = walk.count(one.start(), deadline.at(), working, one.stops());

            for (int percent : new int[] {0, 33, 80, 100}) {
                Instant partly = deadlines.partly(one.start(), deadline, one.limit(), null, one.stops(), percent);

                assertThat(partly).as("%s", one).isBetween(one.start(), deadline.at());
                assertThat(walk.count(one.start(), partly, working, one.stops()))
                        .as("%d %% of %s", percent, one)
                        .isEqualTo(whole * percent / 100);
            }
        }
    }

    private static List<Case> cases(TimeUnit unit) {
        Random random = new Random(unit.name().hashCode());
        return IntStream.range(0, CASES)
                .mapToObj(number -> oneCase(random, unit))
                .toList();
    }

    private static Case oneCase(Random random, TimeUnit unit) {
        Instant start = minutesAfter(
                MinuteWalk.FIRST.atStartOfDay(MinuteWalk.ZONE).toInstant(), random.nextInt(6 * 365 * 24 * 60));
        List<Span> stops = new ArrayList<>();
        for (int stop = random.nextInt(MOST_STOPS + 1); stop > 0; stop--) {
            Instant begin = minutesAfter(start, random.nextInt(3 * MOST_MINUTES) - MOST_MINUTES / 2);
            stops.add(new Span(begin, minutesAfter(begin, random.nextInt(MOST_MINUTES))));
        }
        return new Case(start, new Limit(random.nextInt(MOST_UNITS + 1), unit), stops);
    }

    private static Instant minutesAfter(Instant moment, int minutes) {
        return moment.plus(Duration.ofMinutes(minutes));
    }
}
