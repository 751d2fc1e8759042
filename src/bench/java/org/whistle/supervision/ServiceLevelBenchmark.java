package org.whistle.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.servicelevel.OpenClocks;
import org.whistle.timing.Bench;
import org.whistle.timing.Door;
import org.whistle.timing.Times;

/**
 * The page of service levels, of few cases and of a hundred times as many, in one run: how long each of its questions
 * takes at the door, and how much longer the many take. It needs a folder of its own; nothing of it is of use afterwards.
 */
public final class ServiceLevelBenchmark {

    private static final int FEW = 10_000;
    private static final int CALLS = 40;
    private static final String PAGE = "/api/supervision/levels?period=";
    private static final List<String> ADDRESSES = List.of(
            PAGE + "week",
            PAGE + "month",
            PAGE + "quarter",
            PAGE + "own&from=2025-08-10&to=2026-09-20",
            "/api/supervision/levels/risk?size=20",
            "/api/supervision/levels/summary",
            "/api/supervision/levels/table?part=rates&period=quarter");

    private ServiceLevelBenchmark() {}

    /** @param arguments the folder where it is not one below target, and how many the few are where not ten thousand */
    public static void main(String[] arguments) throws Exception {
        Path folder = Bench.folder(arguments, "service-level-benchmark");
        int few = arguments.length > 1 ? Integer.parseInt(arguments[1]) : FEW;
        Map<String, Times> first = new LinkedHashMap<>();
        for (int requests : List.of(few, few * 100)) {
            Path home = folder.resolve(String.valueOf(requests));
            try (ConfigurableApplicationContext filling = Bench.start(home)) {
                fill(filling, requests);
            }
            // once more, so that the connections know the tables as they are now
            try (ConfigurableApplicationContext running = Bench.start(home)) {
                Bench.told("%n%,d requests%n", requests);
                ask(running, first);
            }
        }
    }

    private static void fill(ConfigurableApplicationContext context, int requests) {
        JdbcClient database = context.getBean(JdbcClient.class);
        ManyCases cases = new ManyCases(database);
        if (!ManyCases.isWritten(database)) {
            cases.write(requests);
        }
        long begin = System.nanoTime();
        context.getBean(LevelProjector.class).project();
        Bench.told("counted in %.0f s", Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        cases.analyze();
    }

    private static void ask(ConfigurableApplicationContext context, Map<String, Times> first) throws Exception {
        Door door = new Door(context, "supervisor");
        for (String address : ADDRESSES) {
            measure(address, first, () -> door.get(address));
        }
        OpenClocks clocks = context.getBean(OpenClocks.class);
        measure("the clocks counted afresh (once in ten seconds)", first, () -> {
            clocks.forget();
            return clocks.counted();
        });
    }

    private static void measure(String what, Map<String, Times> first, Callable<?> call) throws Exception {
        Times times = Times.of(CALLS, call);
        Bench.told("%-62s %s; %s", what, times, times.beside(first.computeIfAbsent(what, same -> times)));
    }
}
