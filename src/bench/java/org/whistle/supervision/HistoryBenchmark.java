package org.whistle.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.WhistleApplication;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

/**
 * The search of supervisors over ten thousand cases and over a million, nearly all closed, and how much longer the one
 * takes. It needs a folder of its own, some 2 GB; nothing of it is of use afterwards.
 */
public final class HistoryBenchmark {

    private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
    private static final int CALLS = 30;
    private static final int PAGE = 25;

    private HistoryBenchmark() {}

    /** @param arguments the folder where it is not one below target */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target", "history-benchmark");
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int cases : SIZES) {
            Path home = folder.resolve(String.valueOf(cases));
            try (ConfigurableApplicationContext running = start(home)) {
                JdbcClient database = running.getBean(JdbcClient.class);
                if (!ClosedCases.isWritten(database)) {
                    new ClosedCases(database).write(cases);
                }
            }
            // once more, so that the connections know the tables as they are now
            try (ConfigurableApplicationContext running = start(home)) {
                told("%n%,d cases", cases);
                for (Map.Entry<String, Callable<FoundPage>> one : questions(running).entrySet()) {
                    double[] times = times(one.getValue());
                    told(
                            "%-40s p50 %.1f ms, p95 %.1f ms, %d found",
                            one.getKey(), times[0], times[1], one.getValue().call().cases().size());
                    all.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(times[0]);
                }
            }
        }
        told("%na million beside ten thousand, p50");
        all.forEach((question, times) -> told("%-40s %.2f", question, times.get(1) / times.get(0)));
    }

    private static Map<String, Callable<FoundPage>> questions(ConfigurableApplicationContext running) {
        CaseSearch search = running.getBean(CaseSearch.class);
        Set<String> communities = running.getBean(Organisation.class).all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .map(Unit::code)
                .collect(Collectors.toSet());
        Instant now = Instant.now();
        String number = search.find(new CaseQuestion(null, communities, null, null, null, null, null), null, 1)
                .cases()
                .get(0)
                .trackingNumber();
        Set<String> one = Set.of("330105990003");
        Map<String, CaseQuestion> asked = new LinkedHashMap<>();
        asked.put("all", new CaseQuestion(null, communities, null, null, null, null, null));
        asked.put("a whole number", new CaseQuestion(number, communities, null, null, null, null, null));
        asked.put(
                "the beginning of a number",
                new CaseQuestion(number.substring(0, number.length() - 3), communities, null, null, null, null, null));
        asked.put("the district of numbers", new CaseQuestion("330105-", communities, null, null, null, null, null));
        asked.put("no such number", new CaseQuestion("330105-19", communities, null, null, null, null, null));
        asked.put("a community", new CaseQuestion(null, one, null, null, null, null, null));
        asked.put("an item, closed", new CaseQuestion(null, communities, null, "01-02", Ending.CLOSED, null, null));
        asked.put("withdrawn", new CaseQuestion(null, communities, null, null, Ending.WITHDRAWN, null, null));
        asked.put("merged: none", new CaseQuestion(null, communities, null, null, Ending.MERGED, null, null));
        asked.put(
                "two years ago, closed, a community",
                new CaseQuestion(
                        null, one, null, null, Ending.CLOSED, now.minus(Duration.ofDays(760)), now.minus(Duration.ofDays(730))));
        asked.put("a department", new CaseQuestion(null, communities, "sanitation", null, null, null, null));
        asked.put("a rare department", new CaseQuestion(null, communities, "landscape", null, null, null, null));
        asked.put(
                "a department, an end it has none of",
                new CaseQuestion(null, communities, "sanitation", null, Ending.MERGED, null, null));
        asked.put(
                "a community with none",
                new CaseQuestion(null, Set.of("330105001052"), null, null, null, null, null));
        Map<String, Callable<FoundPage>> calls = new LinkedHashMap<>();
        asked.forEach((words, question) -> calls.put(words, () -> search.find(question, null, PAGE)));
        return calls;
    }

    /** @return the middle and the 95th of a hundred, in milliseconds */
    private static double[] times(Callable<?> call) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int time = 0; time < 2 * CALLS; time++) {
            long begin = System.nanoTime();
            call.call();
            if (time >= CALLS) {
                times.add(System.nanoTime() - begin);
            }
        }
        List<Long> sorted = times.stream().sorted().toList();
        return new double[] {sorted.get(CALLS / 2) / 1e6, sorted.get(CALLS * 95 / 100) / 1e6};
    }

    private static ConfigurableApplicationContext start(Path home) {
        return new SpringApplicationBuilder(WhistleApplication.class)
                .run(
                        "--server.port=0",
                        "--whistle.embedded.home=" + home,
                        "--whistle.sample.password=a-password-for-a-bench",
                        "--whistle.sealing.scheduled=false",
                        "--whistle.rates.scheduled=false",
                        "--whistle.steps.scheduled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=warn");
    }

    /** The answer of a command that somebody started to read it. */
    private static void told(String words, Object... arguments) {
        System.out.printf(words + "%n", arguments);
    }
}
