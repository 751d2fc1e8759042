package org.whistle.servicelevel;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.whistle.servicelevel.calendar.ShippedCalendar;
import org.whistle.servicelevel.calendar.Timetable;

/** What a deadline costs, near and far: it should not matter how far it lies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DeadlineBenchmark {

    private static final Instant START = Instant.parse("2024-01-02T02:17:00Z");

    private final Timetable timetable = ShippedCalendar.timetable();
    private final Deadlines deadlines = new Deadlines(unit -> timetable, ShippedCalendar.ZONE);

    @Param({"1", "15", "250"})
    int amount;

    private int turn;

    @Benchmark
    public Deadline workingDays() {
        return deadlines.after(start(), new Limit(amount, Limit.TimeUnit.WORKING_DAY), null);
    }

    @Benchmark
    public Deadline workingHours() {
        return deadlines.after(start(), new Limit(amount, Limit.TimeUnit.WORKING_HOUR), null);
    }

    /** Another minute of two years every time, so that nothing is learnt by heart. */
    private Instant start() {
        turn = (turn + 7919) % 1_000_000;
        return START.plusSeconds(60L * turn);
    }

    /** Runs it and prints nanoseconds and ratios. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DeadlineBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Map<Integer, Double>> costs = new TreeMap<>();
        results.forEach(result -> costs.computeIfAbsent(
                        result.getPrimaryResult().getLabel(), label -> new TreeMap<>())
                .put(
                        Integer.valueOf(result.getParams().getParam("amount")),
                        result.getPrimaryResult().getScore()));
        // the answer of a command that somebody started to read it
        System.out.printf("%n%-14s %8s %8s %8s %8s %8s%n", "ns/op", "1", "15", "250", "15/1", "250/1");
        costs.forEach((label, cost) -> System.out.printf(
                "%-14s %8.1f %8.1f %8.1f %8.2f %8.2f%n",
                label,
                cost.get(1),
                cost.get(15),
                cost.get(250),
                cost.get(15) / cost.get(1),
                cost.get(250) / cost.get(1)));
    }
}
