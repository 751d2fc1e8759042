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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.timing.Bench;
import org.whistle.timing.Times;

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
        Path folder = Bench.folder(arguments, "history-benchmark");
        Map<String, List<Times>> all = new LinkedHashMap<>();
        for (int cases : SIZES) {
            Path home = folder.resolve(String.valueOf(cases));
            try (ConfigurableApplicationContext running = Bench.start(home)) {
                JdbcClient database = running.getBean(JdbcClient.class);
                if (!ClosedCases.isWritten(database)) {
                    new ClosedCases(database).write(cases);
                }
            }
            // once more, so that the connections know the tables as they are now
            try (ConfigurableApplicationContext running = Bench.start(home)) {
                Bench.told("%n%,d cases", cases);
                for (Map.Entry<String, Callable<FoundPage>> one : questions(running).entrySet()) {
                    Times times = Times.of(CALLS, one.getValue());
                    Bench.told(
                            "%-40s %s, %d found",
                            one.getKey(), times, one.getValue().call().cases().size());
                    all.computeIfAbsent(one.getKey(), key -> new ArrayList<>()).add(times);
                }
            }
        }
        Bench.told("%na million beside ten thousand");
        all.forEach((question, times) -> Bench.told("%-40s %s", question, times.get(1).beside(times.get(0))));
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
}
